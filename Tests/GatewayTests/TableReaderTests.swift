import Testing

@testable import Gateway

@Suite struct TableReaderTests {
  private func rows(
    _ text: String, required: [String] = ["text", "label"]
  ) throws -> (rows: [[String?]], bad: [String]) {
    let file = try TemporaryFile(text, name: "data.tsv")
    let table = try TableReader(try LineReader(path: file.path), required: required)
    var rows: [[String?]] = []
    var bad: [String] = []
    while let row = try table.next(needed: required, report: { bad.append("\($0.line): \($0.field): \($0.why)") }) {
      rows.append(required.map { row[$0] })
    }
    return (rows, bad)
  }

  @Test func columnsAreFoundByName() throws {
    #expect(try rows("label\tid\ttext\nrefund\t1\t我要退款\n\nhello\t2\t\n").rows == [["我要退款", "refund"], ["", "hello"]])
  }

  @Test func aMissingColumnIsNamedWithThoseThatAreThere() throws {
    let error = #expect(throws: InputError.self) { try rows("text\tintent\nx\ty\n") }

    #expect(error?.description.hasSuffix(#"data.tsv has no column "label"; it has text, intent"#) == true)
  }

  @Test func rowsWithOtherColumnsAreBadLines() throws {
    let (rows, bad) = try rows("text\tlabel\nonly\na\tb\na\tb\tc\n")

    #expect(rows == [["a", "b"]])
    #expect(bad == ["2: label: missing: 1 of 2 columns are there", "4: line: 3 columns, where the header has 2"])
  }

  @Test func jsonLinesAreRowsToo() throws {
    let (rows, bad) = try rows(#"{"text":"x","label":["a","b"],"n":1}"# + "\n" + #"{"text":"y"}"# + "\n{\n")

    #expect(rows == [["x", "a|b"]])
    #expect(bad == ["2: label: missing", "3: line: not valid JSON"])
  }

  @Test func anEmptyTableIsRefused() throws {
    let error = #expect(throws: InputError.self) { try rows("") }

    #expect(error?.description.hasSuffix("data.tsv is empty") == true)
  }

  @Test(arguments: ["text\tlabel\n我要退款\trefund\nhi\tgreet\n", #"{"text":"x","label":"a"}"# + "\n"])
  func damagedTablesNeverCrash(whole: String) throws {
    var mutation = Mutation(seed: 5)
    let file = try TemporaryFile(whole)
    for _ in 0..<5000 {
      try file.replace(with: mutation.damage(Array(whole.utf8)))
      do {
        let table = try TableReader(try LineReader(path: file.path), required: ["text"])
        while try table.next(needed: ["text"], report: { #expect($0.line > 0 && !$0.field.isEmpty) }) != nil {}
      } catch let error as InputError {
        #expect(!error.description.isEmpty)
      }
    }
  }
}
