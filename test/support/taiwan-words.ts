/** Words of other regions, with what Taiwan says instead. */
const foreign: readonly (readonly [found: RegExp, instead: string])[] = [
  [/提交/, '繳交'],
  [/保存/, '儲存'],
  [/默認/, '預設'],
  [/信息/, '訊息、資訊'],
  [/屏幕/, '螢幕'],
  [/網絡/, '網路'],
  [/數據庫/, '資料庫'],
  [/數據(?!機)/, '資料'],
  [/反饋/, '回饋'],
  [/激活/, '激發、啟用'],
  [/鏈式法則/, '連鎖律'],
  [/用戶/, '使用者'],
  [/登錄/, '登入'],
  [/鏈接/, '連結'],
  [/軟件/, '軟體'],
  [/程序(?!設計)/, '程式'],
  [/服務器/, '伺服器'],
  [/缺省/, '預設'],
  [/文件夾/, '資料夾'],
  [/加載/, '載入'],
  [/刷新/, '重新整理'],
  [/視頻/, '影片'],
  [/伴隨值/, '∂L/∂…（學生不讀伴隨值）'],
  [/[们这么说时为问学习过进应关输变设错误发现层导数权线网络]/, '繁體字'],
];

/** Every foreign word in a text, with Taiwan's own. */
export function foreignWords(text: string): readonly string[] {
  return foreign.flatMap(([found, instead]) => {
    const match = found.exec(text);
    return match === null ? [] : [`${match[0]} → ${instead}`];
  });
}
