/// What makes a report look and work: our own style and script, put into the page itself.
package struct ReportAssets: Sendable {
  package let style: [UInt8]
  package let script: [UInt8]

  package init(style: [UInt8], script: [UInt8]) {
    self.style = style
    self.script = script
  }
}
