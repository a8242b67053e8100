package vn.kip.report.document.word;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.policy.RenderPolicy;
import com.deepoove.poi.template.ElementTemplate;
import com.deepoove.poi.template.run.RunTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import vn.kip.report.wording.TrendChart;

/** Puts charts where the tag stands, each with its numbers in it, so that the office can change how they look. */
final class ChartPolicy implements RenderPolicy {

    private static final int WIDTH = Units.toEMU(450);
    private static final int HEIGHT = Units.toEMU(170);
    private static final double TITLE = 10;
    /** Said here, for a document without a theme has no colours of its own. */
    private static final XDDFColor BLUE = XDDFColor.from(PresetColor.STEEL_BLUE);

    private static final XDDFColor RED = XDDFColor.from(PresetColor.FIREBRICK);
    private static final int GAP = 120;
    private static final int MONTHS = 0;
    private static final int SHARES = 1;
    private static final int TARGET = 2;
    private static final double WHOLE = 100;
    private static final double STEP = 25;

    @Override
    public void render(ElementTemplate tag, Object charts, XWPFTemplate template) {
        var run = ((RunTemplate) tag).getRun();
        run.setText("", 0);
        for (var chart : (List<?>) charts) {
            add((TrendChart) chart, run, template);
        }
    }

    private static void add(TrendChart trend, XWPFRun run, XWPFTemplate template) {
        try {
            var chart = template.getXWPFDocument().createChart(run, WIDTH, HEIGHT);
            title(trend, chart);
            chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
            plot(trend, chart);
        } catch (InvalidFormatException | IOException e) {
            throw new UncheckedIOException("a chart cannot be written", new IOException(e));
        }
    }

    private static void title(TrendChart trend, XWPFChart chart) {
        chart.setTitleText("%s. %s (chỉ tiêu %s)"
                .formatted(trend.number(), trend.name().vi(), trend.target().vi()));
        chart.setTitleOverlay(false);
        for (var paragraph : chart.getTitle().getBody().getParagraphs()) {
            paragraph.getTextRuns().forEach(text -> {
                text.setFontSize(TITLE);
                text.setBold(true);
            });
        }
    }

    private static void plot(TrendChart trend, XWPFChart chart) {
        var measured =
                trend.columns().stream().filter(TrendChart.Column::measured).toList();
        var months = XDDFDataSourcesFactory.fromArray(
                measured.stream().map(TrendChart.Column::month).toArray(String[]::new),
                column(chart, MONTHS, measured.size()),
                MONTHS);
        var bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
        var left = left(chart, bottom);
        var shares = (XDDFBarChartData) chart.createData(ChartTypes.BAR, bottom, left);
        shares.setBarDirection(BarDirection.COL);
        shares.setGapWidth(GAP);
        var results = add(
                shares,
                months,
                chart,
                SHARES,
                "Kết quả (%)",
                measured.stream()
                        .map(column -> column.share().bar().doubleValue())
                        .toArray(Double[]::new));
        results.setFillProperties(new XDDFSolidFillProperties(BLUE));
        chart.plot(shares);
        var target = (XDDFLineChartData) chart.createData(ChartTypes.LINE, bottom, left);
        var values = new Double[measured.size()];
        Arrays.fill(values, trend.targetBar().doubleValue());
        var line = (XDDFLineChartData.Series) add(target, months, chart, TARGET, "Chỉ tiêu (%)", values);
        line.setMarkerStyle(MarkerStyle.NONE);
        line.setSmooth(false);
        line.setLineProperties(new XDDFLineProperties(new XDDFSolidFillProperties(RED)));
        chart.plot(target);
    }

    /** Adds a series, whose numbers are also in a column of the sheet within the chart. */
    private static XDDFChartData.Series add(
            XDDFChartData to,
            XDDFCategoryDataSource months,
            XWPFChart chart,
            int column,
            String title,
            Double[] values) {
        var series = to.addSeries(
                months, XDDFDataSourcesFactory.fromArray(values, column(chart, column, values.length), column));
        series.setTitle(title, chart.setSheetTitle(title, column));
        return series;
    }

    private static String column(XWPFChart chart, int column, int rows) {
        return chart.formatRange(new CellRangeAddress(1, rows, column, column));
    }

    /** From 0 to 100: a share that is cut off at its foot looks like more change than there is. */
    private static XDDFValueAxis left(XWPFChart chart, XDDFCategoryAxis bottom) {
        var left = chart.createValueAxis(AxisPosition.LEFT);
        left.setMinimum(0);
        left.setMaximum(WHOLE);
        left.setMajorUnit(STEP);
        left.setCrosses(AxisCrosses.AUTO_ZERO);
        left.setCrossBetween(AxisCrossBetween.BETWEEN);
        bottom.crossAxis(left);
        left.crossAxis(bottom);
        return left;
    }
}
