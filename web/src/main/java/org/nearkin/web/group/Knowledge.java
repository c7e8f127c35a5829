package org.nearkin.web.group;

import java.time.InstantSource;

/// What it takes to put a group into words.
public record Knowledge(ConditionNames conditions, Timetable timetable, InstantSource clock) {}
