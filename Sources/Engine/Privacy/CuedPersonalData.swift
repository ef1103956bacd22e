import Domain

/// Names and addresses that a cue announces: 我叫…, 收货人…, 地址是…, "my name is …".
///
/// Without a cue neither is guessed: a wrong guess would blank out what an agent needs to read.
enum CuedPersonalData {
  private static let nameCues: [StaticString] = [
    "收货人姓名", "收件人姓名", "我的名字叫", "我的名字是", "联系人姓名", "我名字叫", "收货人", "收件人", "联系人", "真实姓名", "姓名", "我叫",
  ]
  private static let addressCues: [StaticString] = [
    "收货地址", "收件地址", "家庭地址", "新地址", "地址", "我住在", "我家住", "住在", "寄到", "送到",
  ]
  private static let englishNameCues: [StaticString] = ["my name is", "my name's", "recipient name", "full name"]
  private static let surnames = set(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙史陶贺毛郝顾龚邵万覃武钱戴严莫孔汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝"
  )
  /// What goes on after a name without being part of it.
  private static let nameEnds = set("的要想是在电手地住我你您他请麻收订买退给有没能可不了吧呢吗和与叫，。")
  private static let addressParts = set("省市区县镇乡村路街道号楼栋室弄巷苑园城座层")
  private static let addressConnectors = set("是为:改成换到在 ")

  static func find(in text: ScannedText) -> [Entity] {
    var found: [Entity] = []
    var offset = 0
    while offset < text.count {
      guard
        let entity = name(in: text, at: offset) ?? address(in: text, at: offset) ?? englishName(in: text, at: offset)
      else {
        offset += 1
        continue
      }
      found.append(entity)
      offset = entity.end
    }
    return found
  }

  private static func name(in text: ScannedText, at offset: Int) -> Entity? {
    guard let cue = text.end(ofAny: nameCues, at: offset) else { return nil }
    var start = cue
    while text[start] == 0x3A || text[start] == 0x20 || text[start] == 0x662F { start += 1 }  // : blank 是
    guard surnames.contains(text[start]) else { return nil }
    var end = start + 1
    while end - start < 3, isIdeograph(text[end]), !nameEnds.contains(text[end]) { end += 1 }
    guard end - start >= 2 else { return nil }
    return Entity(kind: .name, value: text.text(start..<end), start: start, end: end)
  }

  private static func address(in text: ScannedText, at offset: Int) -> Entity? {
    guard let cue = text.end(ofAny: addressCues, at: offset) else { return nil }
    var start = cue
    while addressConnectors.contains(text[start]) { start += 1 }
    var end = start
    var parts = 0
    while end - start < 48, isIdeograph(text[end]) || text.isWordPart(end) || text[end] == 0x2D || text[end] == 0x23 {
      if addressParts.contains(text[end]) { parts += 1 }
      end += 1
    }
    guard end - start >= 6, parts >= 2 else { return nil }
    return Entity(kind: .address, value: text.text(start..<end), start: start, end: end)
  }

  private static func englishName(in text: ScannedText, at offset: Int) -> Entity? {
    guard text[offset] == 0x6D || text[offset] == 0x72 || text[offset] == 0x66, !text.isWordPart(offset - 1),
      let cue = text.end(ofAny: englishNameCues, at: offset)
    else { return nil }
    var start = cue
    while text[start] == 0x3A || text[start] == 0x20 { start += 1 }
    var end = start
    while text.isLetter(end) { end += 1 }
    guard end - start >= 2, start > cue else { return nil }
    let second = end + 1
    if text[end] == 0x20, text.isLetter(second) {
      var last = second
      while text.isLetter(last) { last += 1 }
      let word = text.text(second..<last)
      if last - second >= 2,
        !["and", "my", "from", "but", "please", "can", "the", "with", "order", "or"].contains(word)
      {
        end = last
      }
    }
    return Entity(kind: .name, value: text.text(start..<end), start: start, end: end)
  }

  private static func isIdeograph(_ scalar: UInt32) -> Bool { (0x4E00...0x9FFF).contains(scalar) }

  private static func set(_ characters: String) -> Set<UInt32> { Set(characters.unicodeScalars.map(\.value)) }
}
