import Reporting
import Testing
import TrialModel

@Suite struct LaTeXRendererTests {
  @Test func writesALongtable() {
    #expect(
      render(SampleTables.kinds, as: .latex) == #"""
        % In the preamble: \usepackage[T1]{fontenc} \usepackage[utf8]{inputenc}
        % \usepackage{textcomp} \usepackage{array} \usepackage{booktabs} \usepackage{longtable}
        \begingroup
        \footnotesize
        \setlength{\tabcolsep}{4pt}
        \setlength{\LTcapwidth}{\linewidth}
        \begin{longtable}{
          >{\raggedright\arraybackslash\hspace{0pt}}p{\dimexpr 0.1612\linewidth-2\tabcolsep\relax}
          >{\raggedleft\arraybackslash\hspace{0pt}}p{\dimexpr 0.2419\linewidth-2\tabcolsep\relax}
          >{\raggedleft\arraybackslash\hspace{0pt}}p{\dimexpr 0.1451\linewidth-2\tabcolsep\relax}
          >{\raggedright\arraybackslash\hspace{0pt}}p{\dimexpr 0.1935\linewidth-2\tabcolsep\relax}
          >{\raggedright\arraybackslash\hspace{0pt}}p{\dimexpr 0.2583\linewidth-2\tabcolsep\relax}
        }
        \caption{Kinds of cells}\label{tab:kinds}\\
        \toprule
        \textbf{Study} & \textbf{Randomized} & \textbf{Mean} & \textbf{Blinded} & \textbf{Instruments} \\
        \midrule
        \endfirsthead
        \multicolumn{5}{l}{(continued)} \\
        \toprule
        \textbf{Study} & \textbf{Randomized} & \textbf{Mean} & \textbf{Blinded} & \textbf{Instruments} \\
        \midrule
        \endhead
        \bottomrule
        \endfoot
        Färdig 2011 & 41 & 52.20 & yes & GAF-F\newline RAS \\ \addlinespace[2pt]
        Tan 2017 & NR & $-$0.5 & no &  \\ \addlinespace[2pt]
        \end{longtable}
        \noindent Means are after treatment.\par
        \noindent NR: not reported (the source was read and does not give it)\par
        \endgroup

        """#)
  }

  @Test(arguments: 1...16) func sharesTheWholeLineWidth(count: Int) throws {
    let columns = (1...count).map {
      ReportColumn(key: "c\($0)", label: String(repeating: "x", count: $0 * 3))
    }
    let latex = render(ReportTable(name: "t", title: "", columns: columns), as: .latex)
    let shares = latex.split(separator: "dimexpr ").dropFirst().map { $0.prefix { $0 != "\\" } }
    #expect(shares.count == count)
    let tenThousandths = try shares.map { Int((try #require(Double($0)) * 10_000).rounded()) }
    #expect(tenThousandths.reduce(0, +) == 10_000)
    #expect(latex.contains("landscape") == (count > 6))
  }

  @Test func saysThatThereAreNoRows() {
    #expect(
      render(SampleTables.empty, as: .latex).contains("\\multicolumn{2}{l}{(no rows)} \\\\\n\\end{longtable}")
    )
  }

  @Test func allowsBreaksInsideLongWords() {
    #expect(
      render(SampleTables.single("see 10.1176/ps.62.6.pss6206_0606"), as: .latex).contains(
        "\nsee 10.\\allowbreak{}1176/\\allowbreak{}ps.\\allowbreak{}62.\\allowbreak{}6.\\allowbreak{}"
          + "pss6206\\_\\allowbreak{}0606 \\\\ \\addlinespace[2pt]\n"))
  }

  @Test func keepsLinesInsideTheCell() {
    #expect(
      render(SampleTables.single("a\nb & [c]"), as: .latex).contains(
        "\na\\newline b \\& {[}c{]} \\\\ \\addlinespace[2pt]\n"))
  }
}
