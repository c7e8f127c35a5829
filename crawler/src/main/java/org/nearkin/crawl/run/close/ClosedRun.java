package org.nearkin.crawl.run.close;

import org.nearkin.claim.Run;
import org.nearkin.claim.RunCounts;
import org.nearkin.crawl.run.GateVerdict;

/// How a run ended. It is published if the verdict is a pass.
public record ClosedRun(Run run, RunCounts counts, GateVerdict verdict) {}
