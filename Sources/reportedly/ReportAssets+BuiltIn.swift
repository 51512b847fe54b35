import NewsExport
import NewsPipeline

extension ReportAssets {
  /// The style and script that are built into the program.
  static var builtIn: ReportAssets {
    let report = BundledData.report
    return ReportAssets(style: report.style, script: report.script)
  }
}
