import NewsLanguage
import Testing

struct ModelFileTests {
  private let good = ModelFile.encode([("tags", Array("NOUN NN\n".utf8)), ("x", [1, 2, 3])])

  @Test func `a file that was written is read`() throws {
    _ = try ModelFile(ModelBytes(keeping: good))
  }

  @Test func `a broken file is refused`() {
    #expect(throws: ModelError.notAModel) {
      try ModelFile(ModelBytes(keeping: Array("no model at all, but long enough".utf8)))
    }
    var damaged = good
    damaged[damaged.count - 60] ^= 1
    #expect(throws: ModelError.damaged) { try ModelFile(ModelBytes(keeping: damaged)) }
    #expect(throws: ModelError.truncated) {
      try ModelFile(ModelBytes(keeping: Array(good.prefix(80))))
    }
    var newer = good
    newer[8] = 9
    #expect(throws: ModelError.otherVersion(found: 9, known: ModelFile.version)) {
      try ModelFile(ModelBytes(keeping: newer))
    }
  }
}
