import { paperLabel } from './words';

/** The form of a name in Chinese, Japanese or Korean signs. */
const form =
  /^(?:\p{Script=Han}[\p{Script=Han}\s·]{1,5}|\p{Script=Hangul}{2,5}|[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー]{1,5}[\s　][\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー]{1,5})$/u;

/** What stands on the buttons of listings in these languages, as short as a name. */
const easternButtons = new Set(
  `下载 阅读 收藏 引用 导出 分享 详情 查看 更多 登录 注册 搜索 检索 预览 关键词 目录 首页 期刊 论文 作者 来源 题名 摘要 全文 在线阅读 相关文章
  学術論文 原著論文 研究論文 査読論文 総説 解説 論文 著書 招待講演 国際会議 国内会議 学会発表 口頭発表 受賞 查看更多 期刊论文 会议论文 学位论文
  下載 閱讀 收藏 引用 詳細 更多 検索 検索結果 保存 共有 詳細を見る 抄録 本文 一覧 閲覧 著者 次へ 前へ
  저장 인용 다운로드 공유 원문보기 초록 더보기 목차 검색 로그인 저자 논문`.split(/\s+/),
);

/** What societies, schools and journals end with in Chinese, Japanese and Korean. */
const easternBody =
  /(?:학회|학교|대학|연구소|학회지|논문지|学会|學會|大学|大學|学院|学报|學報|研究所|医院|出版社|期刊|杂志|奖|獎|賞|奖提名)$/;

/** Whether a text in Chinese, Japanese or Korean signs is one person's name, which nothing but its length tells from words; undefined for any other text. */
export function isEasternName(text: string): boolean | undefined {
  if (!form.test(text)) return undefined;
  return !paperLabel.test(text) && !easternBody.test(text) && !easternButtons.has(text);
}
