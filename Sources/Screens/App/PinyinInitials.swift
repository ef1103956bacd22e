/// First letters of Chinese words, so that `tk` finds 退款: for the characters that titles of commands use.
enum PinyinInitials {
  /// Letters for known characters, Latin letters as they are, nothing for the rest.
  static func of(_ text: String) -> String {
    String(text.lowercased().compactMap { $0.isASCII ? ($0.isLetter || $0.isNumber ? $0 : nil) : table[$0] })
  }

  private static let table: [Character: Character] = {
    var table: [Character: Character] = [:]
    for row in rows { for character in row.dropFirst() { table[character] = row.first } }
    return table
  }()

  private static let rows: [String] = [
    "a安按案",
    "b板帮不播标表步被版备班半保报本边变别并部布背暴",
    "c插草测查出从错操除窗存此参层初次采词处长裁撤曾藏场",
    "d打大单到的当掉动度队读对多定订倒调点电端登得第低等",
    "e二而",
    "f返放分复发反翻法方访服付否非费",
    "g挂滚给工改高个关管过够更该跟格广归观",
    "h回会好后话还换画户合和候缓恢号红哈忽",
    "j交几拒记结机接件节进加减将价今警金近据焦介即急及降建静具旧句绝剧决救均",
    "k开看客快库控口考空扩",
    "l略练轮来类里理力列留录路落另浏离聊领量连亮历令",
    "m么幕面命模末名目没慢每明满秒默密免",
    "n你内能年拿难",
    "p盘派排评屏频跑批配拼",
    "q签前起请情求去全切期确取缺清区器",
    "r人入日认任软如让",
    "s什刷识试上升时事设收手数说搜速所送索室书随锁首色删审视示缩是十身声适",
    "t退条停通同天提题投头跳图推替态台填听挑",
    "w尾为位我文无问完务外往微网未",
    "x销下小新行向线现消信席选详训学形需续卸询写显悉息",
    "y域约用有由于一已原语样要页音引应员优移邀云义以议遗阅预意营",
    "z侦助在找至中终知指帜转主专状正坐座字最作重再展注值支暂准周整直总纸住执折走组止制摘增载",
  ]
}
