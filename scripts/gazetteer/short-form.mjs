// The short form of a division's name: what stands before its generic word and the names of its nationalities.

// Names as divisions write them; longer before shorter so that 柯尔克孜 is not read as something plus 克孜.
const NATIONALITIES = [
  '柯尔克孜',
  '乌孜别克',
  '鄂伦春',
  '达斡尔',
  '塔吉克',
  '哈萨克',
  '鄂温克',
  '仡佬',
  '仫佬',
  '傈僳',
  '布依',
  '朝鲜',
  '蒙古',
  '维吾尔',
  '土家',
  '哈尼',
  '拉祜',
  '纳西',
  '景颇',
  '布朗',
  '撒拉',
  '毛南',
  '锡伯',
  '阿昌',
  '普米',
  '德昂',
  '保安',
  '裕固',
  '独龙',
  '基诺',
  '东乡',
  '满',
  '回',
  '藏',
  '苗',
  '彝',
  '壮',
  '侗',
  '瑶',
  '白',
  '傣',
  '黎',
  '畲',
  '水',
  '羌',
  '土',
  '佤',
  '怒',
  '各',
];
const WITH_ZU = new RegExp(`(?:${NATIONALITIES.join('|')})族$`, 'u');
// These stand without 族 in 自治州, 自治县 and 自治区.
const BARE = /(?:柯尔克孜|哈萨克|塔吉克|维吾尔|锡伯|蒙古)$/u;

function withoutNationalities(stem) {
  let rest = stem;
  for (;;) {
    const next = rest.replace(WITH_ZU, '');
    if (next === rest || next === '') break;
    rest = next;
  }
  return rest;
}

// Generic words that are part of the unit in these names only: 清新区 is 清新, 万柏林区 is 万柏林.
const WHOLE = new Map([
  ['内蒙古自治区', '内蒙古'],
  ['神农架林区', '神农架'],
  ['六枝特区', '六枝'],
  ['达尔罕茂明安联合旗', null],
  ['浦东新区', '浦东'],
  ['滨海新区', '滨海'],
  ['沈北新区', '沈北'],
  // Without its generic word it is another county's name or a common noun.
  ['井陉矿区', null],
  ['市中区', null],
  ['回民区', null],
]);
const UNIT = /(?:特别行政区|自治区|自治州|自治县|自治旗|地区|省|市|州|盟|县|区|旗)$/u;

/** Short form of a province, prefecture or county name, or null where people use the full name only. */
export function shortForm(name) {
  const whole = WHOLE.get(name);
  if (whole !== undefined) return whole;
  const unit = UNIT.exec(name)?.[0] ?? '';
  let stem = name.slice(0, name.length - unit.length);
  if (unit.startsWith('自治')) {
    const full = stem;
    stem = withoutNationalities(full);
    if (stem === full) stem = full.replace(BARE, '');
    // 东乡族自治县 and 鄂温克族自治旗 are called by the nationality itself.
    if (stem === full) stem = full.replace(/族$/u, '');
  } else if (unit === '区') {
    stem = withoutNationalities(stem);
    if (/..矿$/u.test(stem)) stem = stem.slice(0, -1);
  } else if (unit === '旗' && /[左右前后中]$|^(?:正蓝|镶黄|正镶白)$/u.test(stem)) {
    return null;
  }
  return stem.length < 2 ? null : stem;
}
