package vn.kip.report.dashboard;

import org.junit.jupiter.api.Test;
import vn.kip.report.wording.SampleFigures;

class ScratchTest {
    @Test
    void t() {
        var mx = java.lang.management.ManagementFactory.getThreadMXBean();
        var engine = vn.kip.report.document.Templates.engine();
        var figs = SampleFigures.firstHalfOf2023().dossiersTimes(85).build();
        for (int k = 0; k < 8; k++) {
            var c0 = mx.getCurrentThreadCpuTime();
            for (int i = 0; i < 40; i++) ScratchRender.parts(figs, engine);
            System.out.println("PAGE cpu per render " + (mx.getCurrentThreadCpuTime() - c0) / 40e6 + " ms");
        }
        for (int k = 0; k < 3; k++) {
            var c0 = mx.getCurrentThreadCpuTime();
            for (int i = 0; i < 40; i++) vn.kip.report.wording.ObjectiveRow.of(figs);
            System.out.println("PAGE cpu rows " + (mx.getCurrentThreadCpuTime() - c0) / 40e6 + " ms");
        }
    }
}
