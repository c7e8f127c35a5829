package org.nearkin.web;

import org.nearkin.web.page.Frame;
import org.nearkin.web.page.Parameters;

/// One request, understood.
record Visit(Frame frame, Parameters parameters) {}
