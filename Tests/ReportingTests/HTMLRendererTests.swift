import Reporting
import Testing
import TrialModel

@Suite struct HTMLRendererTests {
  @Test func writesTheTableFragment() {
    #expect(
      htmlTable(SampleTables.kinds) == """
        <table>
        <caption>Kinds of cells</caption>
        <thead>
        <tr>
        <th scope="col">Study</th>
        <th scope="col" class="number">Randomized</th>
        <th scope="col" class="number">Mean</th>
        <th scope="col">Blinded</th>
        <th scope="col">Instruments</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <th scope="row">Färdig 2011</th>
        <td class="number">41</td>
        <td class="number">52.20</td>
        <td>yes</td>
        <td><ul><li>GAF-F</li><li>RAS</li></ul></td>
        </tr>
        <tr>
        <th scope="row">Tan 2017</th>
        <td class="number"><abbr class="missing" title="not reported">NR</abbr></td>
        <td class="number">-0.5</td>
        <td>no</td>
        <td></td>
        </tr>
        </tbody>
        </table>

        """)
  }

  @Test func writesACompleteDocumentWithoutScript() {
    let page = render(SampleTables.kinds, as: .html)
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"))
    #expect(page.contains("<title>Kinds of cells</title>"))
    #expect(page.contains(htmlTable(SampleTables.kinds)))
    #expect(page.contains("<li>Means are after treatment.</li>"))
    #expect(page.contains("<dt>NR</dt><dd>not reported (the source was read and does not give it)</dd>"))
    #expect(page.hasSuffix("</footer>\n</main>\n</body>\n</html>\n"))
    #expect(!page.contains("<script"))
    #expect(!page.contains("http"))
  }

  @Test(arguments: [
    ("<b>&\"'", "&lt;b&gt;&amp;&quot;&#39;"), ("a\nb", "a<br>b"), ("a\r\nb", "a<br>b"),
    ("&amp;", "&amp;amp;"),
    ("a\u{00}b\u{1B}", "a\u{FFFD}b\u{FFFD}"), ("進 é", "進 é"),
  ])
  func escapesText(text: String, markup: String) {
    var table = SampleTables.single(text)
    table.title = text
    table.notes = [text]
    table.columns[0].label = text
    let page = render(table, as: .html)
    #expect(page.contains("<th scope=\"row\">\(markup)</th>"))
    #expect(page.contains("<caption>\(markup)</caption>"))
    #expect(page.contains("<th scope=\"col\">\(markup)</th>"))
    #expect(page.contains("<li>\(markup)</li>"))
    #expect(page.contains("<title>\(markup.split(separator: "<br>").joined(separator: " "))</title>"))
  }

  @Test func writesMissingDataInEachStyle() {
    let table = SampleTables.single(.missing(.illegible))
    #expect(htmlTable(table).contains("><abbr class=\"missing\" title=\"illegible\">ILL</abbr></th>"))
    #expect(htmlTable(table, missing: .word).contains("><span class=\"missing\">illegible</span></th>"))
    #expect(htmlTable(table, missing: .code).contains("><span class=\"missing\">illegible</span></th>"))
    #expect(htmlTable(table, missing: .blank).contains("<th scope=\"row\"></th>"))
    #expect(!render(table, as: .html, options: RenderOptions(missing: .word)).contains("<dl"))
  }

  @Test func saysThatThereAreNoRows() {
    #expect(
      htmlTable(SampleTables.empty).contains("<tbody>\n<tr><td colspan=\"2\">(no rows)</td></tr>\n</tbody>"))
    #expect(!render(SampleTables.empty, as: .html).contains("<footer>"))
  }

  @Test func givesLongTextMoreRoom() {
    #expect(htmlTable(SampleTables.wide).contains("<th scope=\"col\" class=\"long\">Aim of the study</th>"))
    #expect(htmlTable(SampleTables.wide).contains("<th scope=\"col\" class=\"medium breakable\">DOI</th>"))
  }

  @Test func namesAPageWithoutTitleAfterTheTable() {
    let page = render(SampleTables.single("x"), as: .html)
    #expect(page.contains("<title>single</title>"))
    #expect(!page.contains("<caption>"))
  }
}
