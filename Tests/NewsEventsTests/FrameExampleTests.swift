import NewsEvents
import NewsModel
import TestSupport
import Testing

struct FrameExampleTests {
  @Test func `every frame's example tells of its act`() throws {
    let frames = try FrameFile(Repository.bytes(Repository.path("Data/Lexicons/frames.tsv"))).frames
    var count = 0
    for frame in frames {
      guard let example = frame.example, let type = frame.type else { continue }
      count += 1
      let types = TestAnalyst.mentions(example).map(\.type)
      #expect(
        types.contains(type),
        "\(frame.trigger): \(example) gives \(TestAnalyst.lines(example))"
      )
    }
    #expect(count >= 30)
  }
}

struct FalseFriendTests {
  @Test func `every rule's example is hidden for its reason`() {
    let rules = FalseFriends(
      Repository.bytes(Repository.path("Data/Rules/false-friends.tsv"))
    )
    #expect(rules.examples.count >= 4)
    for example in rules.examples {
      let mentions = TestAnalyst.mentions(example.sentence)
      #expect(!mentions.isEmpty, "\(example.sentence)")
      #expect(mentions.allSatisfy { $0.filtered == example.reason }, "\(example.sentence)")
    }
  }

  @Test func `politics is not hidden as sport or fiction`() {
    let mentions = TestAnalyst.mentions(
      "Russia expelled two Colombian diplomats in the final week."
    )
    #expect(mentions.contains { $0.filtered == nil })
  }
}
