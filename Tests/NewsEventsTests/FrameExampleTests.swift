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
