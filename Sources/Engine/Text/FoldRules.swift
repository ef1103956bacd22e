/// What the normaliser folds, as plain lists: add a form here and nowhere else.
enum FoldRules {
  /// Scalars that stand for one other scalar, in turn: from, to.
  static let pairs = """
    。.、,【[】]〔[〕]「"」"『"』"“"”"„"‘'’'‚'《<》>〈<〉>—-–-―-‐-‒-−-～~〜~∼~￥¥・·•·‧·❗!❓?❕!❔?¿?¡!\
    àaáaâaãaäaåaāaǎaăaçcèeéeêeëeēeěeìiíiîiïiīiǐiñnòoóoôoõoöoøoōoǒoùuúuûuüuūuǔuǖuǘuǚuǜuýyÿyšsžzčcćcłlńnśsźzżzęeąağgıişs\
    ²2³3¹1⁰0⁴4⁵5⁶6⁷7⁸8⁹9₀0₁1₂2₃3₄4₅5₆6₇7₈8₉9ªaºo〇零❌×✖×✔✓✅✓☑✓
    """

  /// Scalars that stand for several, "from=to" separated by spaces.
  static let expansions = """
    …=... ⋯=... ‥=.. ㎏=kg ㎎=mg ㎍=ug ㎜=mm ㎝=cm ㎞=km ㎡=m2 ㎥=m3 ㏄=cc ㎖=ml ㎗=dl ㎘=kl ℃=°c ℉=°f №=no ℡=tel ™=tm \
    ½=1/2 ¼=1/4 ¾=3/4 ⅓=1/3 ⅔=2/3 ﬁ=fi ﬂ=fl ﬀ=ff ﬃ=ffi ﬄ=ffl ß=ss æ=ae œ=oe Ⅱ=ii Ⅲ=iii Ⅳ=iv Ⅵ=vi Ⅶ=vii Ⅷ=viii Ⅸ=ix Ⅺ=xi Ⅻ=xii \
    ⅱ=ii ⅲ=iii ⅳ=iv ⅵ=vi ⅶ=vii ⅷ=viii ⅸ=ix ⅺ=xi ⅻ=xii ⑩=10 ⑪=11 ⑫=12 ⑬=13 ⑭=14 ⑮=15 ⑯=16 ⑰=17 ⑱=18 ⑲=19 ⑳=20 \
    ㍿=株式会社 ㎐=hz ㎑=khz ㎒=mhz ㎓=ghz ㎾=kw ㏒=log ‼=!! ⁉=!? ⁈=?! ⁇=??
    """

  /// Rows of consecutive scalars that map onto rows of consecutive scalars: first, last, first target.
  static let rows: [(first: UInt32, last: UInt32, target: UInt32)] = [
    (0xFF01, 0xFF5E, 0x21),  // full-width ASCII
    (0x2460, 0x2468, 0x31),  // ① … ⑨
    (0x2474, 0x247C, 0x31),  // ⑴ … ⑼
    (0x2488, 0x2490, 0x31),  // ⒈ … ⒐
    (0x2776, 0x277E, 0x31),  // ❶ … ❾
    (0x2780, 0x2788, 0x31),  // ➀ … ➈
    (0x24B6, 0x24CF, 0x61),  // Ⓐ … Ⓩ
    (0x24D0, 0x24E9, 0x61),  // ⓐ … ⓩ
    (0x249C, 0x24B5, 0x61),  // ⒜ … ⒵
  ]

  /// Single scalars from named blocks, in block order: Roman numerals of one letter, circled and bracketed Han numbers.
  static let listed: [(first: UInt32, targets: String)] = [
    (0x3220, "一二三四五六七八九十"), (0x3280, "一二三四五六七八九十"),
    (0x2160, "i"), (0x2164, "v"), (0x2169, "x"), (0x2170, "i"), (0x2174, "v"), (0x2179, "x"),
    (0xFF61, ".\"\",·ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン"),
  ]

  /// Scalars that say nothing by themselves: joiners, marks, direction and variation selectors. Closed ranges.
  static let dropped: [ClosedRange<UInt32>] = [
    0x00AD...0x00AD, 0x0300...0x036F, 0x180B...0x180F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
    0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFEFF...0xFEFF,
  ]

  /// Scalars read as one space: controls and every kind of blank. Closed ranges.
  static let blanks: [ClosedRange<UInt32>] = [
    0x00...0x20, 0x7F...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F...0x202F, 0x205F...0x205F,
    0x3000...0x3000,
  ]

  /// Scripts with upper and lower case whose lower case the standard library knows. Closed ranges.
  static let cased: [ClosedRange<UInt32>] = [
    0x41...0x5A, 0xC0...0x24F, 0x370...0x58F, 0x10A0...0x10FF, 0x1E00...0x1FFF,
  ]
}
