import Domain
import Terminal
import Testing

@testable import Screens

@Suite struct AgentDeskScreenTests {
  static let sizes = [(80, 24), (120, 36), (200, 60)]

  private func canvas(_ state: AgentDesk.State, _ context: Context) -> Canvas {
    var canvas = Canvas(columns: context.size.columns, rows: context.size.rows)
    AgentDesk.view(state, context, on: &canvas)
    return canvas
  }

  @Test(arguments: Locale.allCases, sizes.indices.map { $0 }) func theDeskLooksAsRecorded(
    locale: Screens.Locale, place: Int
  ) throws {
    let (columns, rows) = Self.sizes[place]
    let context = try DeskSample.context(locale, columns: columns, rows: rows)
    var state = DeskSample.state(context)
    try RoomGolden.check("AgentDesk", context) { AgentDesk.view(state, context, on: &$0) }

    state.offers = [PendingOffer(id: ConversationID(1031), until: .roomNow + .seconds(14))]
    _ = AgentDesk.update(&state, .insertTapped(0), context)
    try RoomGolden.check("AgentDeskWriting", context) { AgentDesk.view(state, context, on: &$0) }

    _ = AgentDesk.update(&state, .back, context)
    _ = AgentDesk.update(&state, .transferTapped, context)
    try RoomGolden.check("AgentDeskTransfer", context) { AgentDesk.view(state, context, on: &$0) }
  }

  @Test func theCursorRestsInTheComposerWhileWriting() throws {
    let context = try DeskSample.context()
    var state = DeskSample.state(context)
    #expect(canvas(state, context).cursor == nil)

    _ = AgentDesk.update(&state, .writeTapped(.reply), context)
    _ = AgentDesk.update(&state, .edited(.paste("您好")), context)

    let composer = try #require(DeskLayout(state, size: context.size).composer)
    let cursor = try #require(canvas(state, context).cursor)
    #expect(composer.inside.contains(row: cursor.row, column: cursor.column))
    #expect(cursor.column == composer.inside.column + 1 + 4)
  }

  @Test(arguments: sizes.indices.map { $0 }) func movingInTheListAndTimeLeaveTheComposerAlone(place: Int) throws {
    let (columns, rows) = Self.sizes[place]
    var context = try DeskSample.context(columns: columns, rows: rows)
    var state = DeskSample.state(context)
    let before = canvas(state, context)
    let composer = try #require(DeskLayout(state, size: context.size).composer).rect

    _ = AgentDesk.update(&state, .moved(1), context)
    context.now = context.now + .seconds(1)
    let after = canvas(state, context)

    for row in composer.row..<composer.bottom {
      for column in composer.column..<composer.right {
        #expect(before.cell(row: row, column: column) == after.cell(row: row, column: column))
      }
    }
  }

  @Test func anyStateAtAnySizeKeepsItsColumns() throws {
    var random = RoomRandom(7)
    let context = try DeskSample.context()
    for _ in 0..<400 {
      var context = context
      context.size = Size(
        rows: Int.random(in: 0...64, using: &random), columns: Int.random(in: 0...210, using: &random))
      var state = Bool.random(using: &random) ? DeskSample.state(context) : AgentDesk.State()
      if Bool.random(using: &random) {
        state.offers = [PendingOffer(id: ConversationID(1031), until: .roomNow + .seconds(9))]
      }
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        _ = AgentDesk.update(&state, action(&random), context)
        context.now = context.now + .seconds(Int.random(in: 0...4000, using: &random))
      }
      let canvas = canvas(state, context)
      for line in canvas.text { #expect(Width.of(line) == context.size.columns) }
    }
  }

  private func action(_ random: inout RoomRandom) -> AgentDesk.Action {
    let words = ["退款😡", "e\u{301}", "👨‍👩‍👧", "a", "！？", "Ａ１", "\u{0E01}\u{0E33}"]
    let word = words[Int.random(in: 0..<words.count, using: &random)]
    switch Int.random(in: 0..<18, using: &random) {
    case 0: return .writeTapped(.note)
    case 1: return .writeTapped(.reply)
    case 2: return .edited(.paste(String(repeating: word, count: Int.random(in: 1...60, using: &random))))
    case 3: return .edited(.key(KeyPress(.up)))
    case 4: return .transferTapped
    case 5: return .knowledgeTapped
    case 6: return .presenceTapped
    case 7: return .menuEvent(.key(KeyPress(.enter)))
    case 8: return .menuEvent(.paste(word))
    case 9: return .scrolled(Int.random(in: -30...30, using: &random))
    case 10: return .focused(1)
    case 11: return .briefTapped
    case 12: return .zoomTapped
    case 13: return .last
    case 14: return .insertTapped(0)
    case 15: return .turned(1)
    case 16: return .back
    default: return .moved(Int.random(in: -3...3, using: &random))
    }
  }
}
