#!/usr/bin/env node
// Says what is wrong where huikan cannot run at all: an old Node, a checkout that was not built.
const [major, minor] = process.versions.node.split('.').map(Number);

function refuse(english, chinese) {
  process.stderr.write(`huikan: ${english}\nhuikan：${chinese}\n`);
  process.exitCode = 1;
}

function start() {
  try {
    return require('./bundle.js').bundle({ cache: 'main.cache' }).load('main.cjs').main;
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    refuse(`is not built (${error.message}); run npm ci`, '尚未构建；请运行 npm ci');
  }
}

if (major < 20 || (major === 20 && minor < 19)) {
  refuse(
    `needs Node 20.19 or newer, this is ${process.versions.node}; install a newer Node`,
    `需要 Node 20.19 或更新版本，当前为 ${process.versions.node}；请升级 Node`,
  );
} else {
  start()?.(process.argv.slice(2));
}
