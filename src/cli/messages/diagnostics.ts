/**
 * Diagnostics in Chinese, by their code; `{name}` is a value of their context. Documents keep the English wording, so that they are
 * the same in every locale.
 */
export const diagnosticsZh: Readonly<Record<string, string>> = {
  'contents.title-differs': '目录标题为“{contents}”，文章标题为“{article}”。',
  'contents.author-differs': '目录署名为“{contents}”，文章署名为“{article}”。',
  'contents.page-differs': '目录标为第{contents}页，文章实际在第{article}页。',
  'contents.no-article': '未找到目录条目“{title}”对应的文章。',
  'contents.no-entry': '文章“{title}”未列入目录。',
  'contents.page-order': '目录页码由第{before}页倒退到第{page}页。',
  'article.none': '未找到任何文章。',
  'article.continuation-missing': '文章另一部分应在第{page}页，未能找到。',
  'heading.level-skipped': '标题“{heading}”跳级：由第{from}级直接到第{to}级。',
  'heading.number-repeated': '标题“{heading}”的序号{number}重复。',
  'heading.number-skipped': '标题“{heading}”的序号{number}与前一序号{before}不相接。',
  'paragraph.doubtful-join': '以下文字由几行拼接而成，依据不足：“{text}…”。',
  'source.several-issues': '此处另起一期（{issue}）：文件含有几期，已按一期读取。',
  'source.bytes-replaced': '有{count}处字节或字符不属于 {encoding} 编码，已用 U+FFFD 代替。',
  'source.portfolio': '此文件是 PDF 文件包，只读取了封面；请将所含文件逐个另存。',
  'page.scanned': '第{page}页是图像，没有文字层；可用 --ocr 识别。',
  'page.ocr': '第{page}页经文字识别（OCR），把握 {confidence} %。',
  'page.ocr-failed': '第{page}页未能识别（OCR）：{detail}。',
  'page.garbled': '第{page}页的文字层无法辨认，已略去；可用 --ocr 按图像识别。',
  'page.empty': '第{page}页为空白页，而前后各页有内容。',
  'page.damaged': '第{page}页已损坏，文字可能有缺（{detail}）。',
  'page.failed': '第{page}页无法读取（{reason}）。',
  'statistics.change-differs': '由“{from}”到“{to}”，变化应为 {expected}，文中为“{text}”。',
  'statistics.part-exceeds-whole': '部分“{text}”大于总数“{whole}”。',
  'statistics.two-values': '同一指标“{indicator}”有两个数值：“{first}”和“{text}”。',
  'law.misnamed': '“{text}”不是已知文件的名称，可能是“{suggestion}”。',
};
