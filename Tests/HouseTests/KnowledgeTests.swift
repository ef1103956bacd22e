import Domain
import Foundation
import Testing

/// The seed knowledge: every link leads somewhere and every slot can be filled.
struct KnowledgeTests {
  static let slots: Set<String> = [
    "customer.name", "card.tier", "order.number", "order.product", "order.amount", "order.status", "order.tracking",
    "order.eta", "bill.amount", "bill.due", "instalment.fee12",
  ]

  @Test func thereIsEnoughOfIt() throws {
    let all = try KnowledgeLine.all()

    #expect(all.count >= 300)
    #expect(Set(all.map(\.scene)).count >= 60)
    #expect(all.count { $0.language == "en" } >= 60)
  }

  @Test func everyPointHasAnIdOfItsOwn() throws {
    let ids = try KnowledgeLine.all().map(\.id)

    #expect(Set(ids).count == ids.count)
  }

  @Test func everyLinkLeadsToAPoint() throws {
    let all = try KnowledgeLine.all()
    let byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
    for point in all {
      for other in point.related {
        #expect(byID[other] != nil && other != point.id, "\(point.id) is related to \(other)")
      }
      guard let origin = point.variantOf else { continue }
      #expect(byID[origin] != nil && byID[origin]?.language != point.language, "\(point.id) is a variant of \(origin)")
    }
  }

  @Test func everyPointAnswersAnIntentThatExists() throws {
    let names = Set(try IntentFile.all().map(\.intent.name))
    for point in try KnowledgeLine.all() {
      #expect(!point.intents.isEmpty, "\(point.id)")
      #expect(names.isSuperset(of: point.intents), "\(point.id): \(point.intents)")
    }
  }

  @Test func everyAnswerableIntentHasAnAnswer() throws {
    let answered = Set(try KnowledgeLine.all().flatMap(\.intents))
    let missing = try IntentFile.all().map(\.intent).filter { $0.answerable && !answered.contains($0.name) }.map(\.name)

    #expect(missing == [])
  }

  @Test func everySlotCanBeFilled() throws {
    let facts = Dictionary(uniqueKeysWithValues: Self.slots.map { ($0, "值") })
    for point in try KnowledgeLine.all() {
      #expect(Slots.fill(point.answer, with: facts) != nil, "\(point.id): \(Slots.firstOpen(in: point.answer) ?? "")")
      #expect(!point.answer.isEmpty && !point.question.isEmpty && !point.title.isEmpty, "\(point.id)")
      #expect(["zh-CN", "en"].contains(point.language), "\(point.id)")
      #expect(Slots.firstOpen(in: point.question + point.title + point.variants.joined()) == nil, "\(point.id)")
    }
  }
}
