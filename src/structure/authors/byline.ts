import { columnsInForce, isKnownColumn } from '../contents/columns.js';
import { bylineMarks, endingOf, postEnds } from './lexicon.js';
import { isPersonName, joinSpacedNames, type Trust } from './names.js';
import { afterPost, isAffiliation, isOrganization, isRankedOrganization } from './organizations.js';
import { readWithPostcodes } from './postcodes.js';

/** An author as a byline gives it; the place is found later. */
export interface BylineAuthor {
  name: string;
  kind: 'person' | 'organization';
  affiliation: string | null;
}

/** A line that names authors. */
export interface Byline {
  authors: BylineAuthor[];
  /** How sure the line is a byline by itself: 3 says so in words or signs, 2 names people, 1 may be a body. */
  strength: 1 | 2 | 3;
}

const BULLET = /^(?:[□■◆◇●○▲△◎★☆※▌▎|丨◥◤►▶\s]|[/／](?=\s*[\u3400-\u9fff]))+/;

/** A byline without the ornament that it begins with. */
export function withoutBullet(view: string): string {
  return view.replace(BULLET, '');
}
const SEPARATORS = /[\s、，,；;/／|丨]+/;
/** Credits of pictures and the like: they name no author of the text. */
const CREDIT =
  /^(?:图|图片|摄影|摄|摄像|漫画|插图|制图|版式|配图|视频|审核|校对|题字|图表|责编|责任编辑|编辑|美编)$/;

function person(name: string, affiliation: string | null = null): BylineAuthor {
  return { name, kind: 'person', affiliation };
}

function organization(name: string): BylineAuthor {
  return { name, kind: 'organization', affiliation: null };
}

/** `文/张三 图/李四`, `张三/文 李四/摄`: the part that is about the text, or null where no such labels are. */
function labelled(view: string): { names: string } | null {
  const { before, after } = bylineMarks();
  const kept: string[] = [];
  let seen = false;
  let credit = false;
  for (const part of view.split(/\s+/).filter(Boolean)) {
    const [, left = '', right = ''] = /^(.*?)[:：](.*)$/.exec(part) ?? /^(.*)[/／](.*)$/.exec(part) ?? [];
    if (right && (before.includes(left) || CREDIT.test(left))) {
      seen = true;
      credit = CREDIT.test(left);
      if (!credit) kept.push(right);
    } else if (right && (after.includes(right) || CREDIT.test(right))) {
      seen = true;
      if (!CREDIT.test(right)) kept.push(left);
    } else if (!credit) kept.push(part);
  }
  return seen ? { names: kept.join(' ') } : null;
}

/** Takes `本刊记者`, `作者：`, `通讯员` … out of the text; true where one was there. */
function stripMarks(view: string): { rest: string; marked: boolean } {
  let rest = view;
  let marked = false;
  for (let again = true; again; ) {
    again = false;
    for (const mark of bylineMarks().before) {
      if (!rest.startsWith(mark)) continue;
      const after = rest.slice(mark.length);
      // A mark of one character must be set off from the name (文/张三), 文明 is no byline.
      if (
        mark.length === 1
          ? !/^\s*[/／:：|｜丨┃]/.test(after)
          : !/^(?:\s*[/／:：|｜丨┃]|\s|[\u3400-\u9fff]{2,4}(?:[\s、]|$))/.test(after)
      )
        continue;
      rest = after.replace(/^\s*[/／:：|｜丨┃○●◎□■◇◆]?\s*/, '');
      marked = true;
      again = true;
      break;
    }
  }
  return { rest: rest.replace(/\s(?:本刊)?(?:特约)?(?:通讯员|记者|实习生)\s*/g, ' '), marked };
}

/** The journal itself as author. */
const HOUSE = new Set(['本刊', '本报', '本社', '编者', '本会']);
/** What brackets behind a name say of the person and not of the post: （女，回族）. */
const PERSONAL = /^(?:女|男|[\u3400-\u9fff]{1,5}族)(?:\s*[、，,]\s*(?:女|男|[\u3400-\u9fff]{1,5}族))*$/;

/** `张三（市人大常委会主任）` → the name and what stands in the brackets. */
const WITH_BRACKETS = /([^\s（()）]+)\s*[（(]([^（()）]*)[）)]/g;

/** Names with affiliations and postcodes are no longer than this; others are shorter. */
const LONGEST_POSTED = 150;

/** Reads people and bodies from a text that holds nothing else; null where something else is in it. */
export function readNames(view: string, trust: Trust): BylineAuthor[] | null {
  const posted = view.length <= LONGEST_POSTED ? readWithPostcodes(view) : null;
  if (posted) return posted;
  // Superscript numbers that point to affiliations are no part of the names.
  const text = view
    .trim()
    .replace(/([\u3400-\u9fff])\s*[\d①-⑨*†,]*[\d①-⑨*†](?=[\s,，、;；]|$)/g, '$1')
    .replace(/\s+/g, ' ');
  if (text === '' || text.length > 90) return null;
  if (HOUSE.has(text)) return [organization(text)];
  const foreign = /^[（(〔[]\s*[\u3400-\u9fff]{1,3}\s*[)）〕\]]\s*([\u3400-\u9fff·]{2,12})$/.exec(text);
  if (foreign) return [person(foreign[1]!)];

  if (/[（(]/.test(text)) {
    const found: BylineAuthor[] = [];
    const rest = text.replace(WITH_BRACKETS, (_, name: string, inside: string) => {
      for (const one of joinSpacedNames(name.split(SEPARATORS).filter(Boolean))) {
        if (isPersonName(one, trust === 'sure' ? 'sure' : 'likely'))
          found.push(person(one, PERSONAL.test(inside) ? null : inside.trim() || null));
        else if (isOrganization(one)) found.push(organization(one));
        else return '\u0000';
      }
      return ' ';
    });
    if (rest.includes('\u0000') || found.length === 0) return null;
    const others = rest.trim() === '' ? [] : readNames(rest, trust);
    return others && [...found, ...others];
  }

  const parts = text
    .split(SEPARATORS)
    .filter(Boolean)
    .map((part) => (part.length > 3 ? part.replace(/(?:先生|女士|同志)$/, '') : part));
  const tokens = joinSpacedNames(parts);
  // Letter-spaced pairs (季 风) are set like names; only columns are set so too.
  const spaced =
    (parts.length === 2 || parts.length === 4) &&
    parts.every((part) => part.length === 1) &&
    !isKnownColumn(parts.join(''));
  const own = spaced ? 'sure' : trust === 'strict' && tokens.length > 1 ? 'likely' : trust;
  if (tokens.length <= 12 && tokens.every((token) => isPersonName(token, own)))
    return tokens.map((token) => person(token));

  // Bodies, each whole; a department set off by a space belongs to the body before it.
  const chunks = text.split(' ');
  if (chunks.every((chunk) => isOrganization(chunk.replaceAll('、', '')))) {
    const bodies: string[] = [];
    for (const chunk of chunks) {
      if (bodies.length > 0 && !isRankedOrganization(chunk)) bodies[bodies.length - 1] += ` ${chunk}`;
      else bodies.push(chunk);
    }
    return bodies
      .flatMap((body) =>
        body.split('、').every((part) => isRankedOrganization(part)) ? body.split('、') : [body],
      )
      .map(organization);
  }

  // Posts and names: `市人大代表、某院院长 某某`, `某市人大常委会 某某 某某`, `某某 市人大常委会主任`.
  return readPosts(joinSpacedNames(chunks), trust);
}

function readPosts(chunks: readonly string[], trust: Trust): BylineAuthor[] | null {
  const authors: BylineAuthor[] = [];
  let affiliation: string | null = null;
  let named = false;
  for (const chunk of chunks) {
    const names = chunk.split(/[、，,/]/).filter(Boolean);
    // After a post a name must come; after a body's name one sure name speaks for those beside it.
    const place = affiliation !== null && trust === 'strict' ? 'likely' : trust;
    const posted = affiliation !== null && endingOf(affiliation, postEnds()) !== '';
    const vouched =
      posted || (affiliation !== null && chunks.some((other) => isPersonName(other, 'likely')))
        ? 'sure'
        : place;
    if (names.every((name) => isPersonName(name, vouched))) {
      authors.push(...names.map((name) => person(name, affiliation)));
      named = true;
      continue;
    }
    if (
      named &&
      authors.every((author) => author.affiliation === null) &&
      isAffiliation(chunk) &&
      affiliation === null
    ) {
      // The post stands after the names.
      for (const author of authors) author.affiliation = chunk;
      continue;
    }
    const cut = afterPost(chunk);
    // Of several posts the last one may have the name behind it: 市人大代表、某院院长某某.
    const closes = isAffiliation(chunk) && isAffiliation(chunk.slice(chunk.lastIndexOf('、') + 1));
    if (!closes && cut > 0 && !/[“”]/.test(chunk) && isPersonName(chunk.slice(cut), 'likely')) {
      authors.push(person(chunk.slice(cut), chunk.slice(0, cut)));
      named = true;
      continue;
    }
    if (isAffiliation(chunk)) {
      affiliation = affiliation !== null && !named ? `${affiliation} ${chunk}` : chunk;
      named = false;
      continue;
    }
    return null;
  }
  return authors.length > 0 && (named || affiliation === null) ? authors : null;
}

/**
 * Reads a line as a byline: `□ 张三`, `文/张三 图/李四`, `本刊记者 张三`, `张 三  李四`, `某区人大常委会`,
 * `市人大代表、某院院长 某某`, `（作者单位：…）` is none (see `authorNote`). Takes the folded line.
 * Null where the line says anything else.
 */
export function readByline(view: string): Byline | null {
  if (view.length > LONGEST) return null;
  if (columns !== columnsInForce()) {
    columns = columnsInForce();
    read.clear();
  }
  const known = read.get(view);
  if (known !== undefined) return known;
  const byline = readBylineAnew(view);
  // The same lines of an issue are asked about from several sides. A line is a piece of its text and holds all of it, so
  // those of many issues must not be kept.
  if (read.size >= MOST_READ) read.clear();
  read.set(view, byline);
  return byline;
}

/** No byline is longer; also bounds the work on long lines. */
const LONGEST = 160;
const MOST_READ = 1_000;
const read = new Map<string, Byline | null>();
/** The columns of the recipe under which those lines were read. */
let columns: ReadonlySet<string> | null = null;

function readBylineAnew(view: string): Byline | null {
  let text = view.trim();
  // The line under a title on a web page: date, author, source, size of type.
  const web =
    /(?:^|\s)作者\s*[:：]\s*(\S.*?)(?=\s+(?:来源|发布|浏览|点击|阅读|字号|编辑|责编|责任编辑|日期|时间|稿源|转自)|$)/.exec(
      text,
    );
  if (web && /来源|发布|浏览|点击|字号|日期|\d{4}-\d/.test(text)) {
    const authors = readNames(web[1]!, 'sure');
    return authors && { authors, strength: 3 };
  }
  if (text.length < 2 || text.length > LONGEST_POSTED || /[。！!？?；;]/.test(text)) return null;
  const bracketed = /^[（(【[]([^（()）]*)[）)】\]]$/.exec(text);
  if (bracketed) text = bracketed[1]!.trim();
  const bulleted = BULLET.test(text);
  text = text.replace(BULLET, '');
  if (/^[—–-]/.test(text)) text = text.replace(/^[—–-]+\s*/, '');
  const { rest, marked } = stripMarks(text);
  const labels = labelled(rest);
  const names = labels ? labels.names : rest.replace(/\s+(?:文|撰文|整理|供稿)$/, '');
  if (labels && names.trim() === '') return null;
  const sure = marked || labels !== null;
  const authors = readNames(names, sure || bulleted ? 'sure' : 'strict');
  if (!authors) return null;
  if (sure) return { authors, strength: 3 };
  const people = authors.some((author) => author.kind === 'person');
  if (bulleted) return { authors, strength: 3 };
  if (people) return { authors, strength: 2 };
  return { authors, strength: authors.every((author) => isRankedOrganization(author.name)) ? 2 : 1 };
}

/** A note that closes an article and says who wrote it: `（作者单位：…）`, `（作者系…）`, `（责任编辑：某某）`. */
const CLOSING_NOTE =
  /^[（(【[]?\s*(作者|作者单位|作者系|作者为|作者简介|单位|供稿|供稿单位|责任编辑|责编|编辑|本文作者|执笔人?|撰稿人?|摘自|选自|转自|原载|来源|课题组成员|摄影)\s*(?:[：:]|系|为|是|自)?/;

/** Does the folded line close an article by naming its author or editor or source? */
export function isClosingNote(view: string): boolean {
  const match = CLOSING_NOTE.exec(view);
  return match !== null && /^[（(【[]/.test(view) && view.length <= 160;
}
