import { Words } from './words.js';

/** Surnames that are not also common words beside a place's name (于, 和, 向, 从 … are left out). */
const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱林郭何罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘蒋蔡余杜魏叶程苏吕丁任沈姚卢姜崔钟谭陆汪范廖石贾韦夏付傅邹孟熊秦邱侯尹薛阎段雷史陶贺顾毛郝龚邵严武钱戴莫孔汤';
/** What stands before a person's name. */
const BEFORE = new Words(
  '主任 书记 主席 代表 市长 区长 县长 省长 州长 镇长 乡长 局长 厅长 院长 校长 部长 处长 科长 委员 同志 记者 教授 律师 医生 老师 作者 主编 编辑 村民 居民 市民 常务 组长 会长 秘书长 检察长 经理 董事长 工程师 主持人 通讯员 委员长'.split(
    ' ',
  ),
);
const AFTER = new Words(
  '同志 主持 介绍 表示 认为 指出 强调 说 告诉 代表 书记 主任 委员 先生 女士 老师 教授 局长 参加 出席 陪同 带队 作了 当选 担任 率 等参加 等出席 等领导'.split(
    ' ',
  ),
);

/** Surnames that are hardly ever a word of their own: behind a mark or a post they begin a name whatever follows. */
const SURE =
  '李陈赵吴郑冯蒋沈韩朱吕曹魏姜潘邓萧傅彭卢蔡贾薛阎侯邹孟尹陶郝龚邵钱戴莫汤郭徐孙胡罗梁袁谭廖刘王杨';

/** Is the name preceded by a surname that stands as persons' names do: 主任李延庆, 王宝山说? */
export function isInName(view: string, start: number, end: number): boolean {
  const surname = view.charAt(start - 1);
  if (surname === '' || !SURNAMES.includes(surname)) return false;
  if (start > 1 && !/[^\u3400-\u9fff]/u.test(view[start - 2]!) && !BEFORE.endsAt(view, start - 1))
    return false;
  if (SURE.includes(surname)) return true;
  return end === view.length || /[、，,。（(\s]/u.test(view[end]!) || AFTER.sizeAt(view, end) > 0;
}
