/// Words to items: the first half of reading a schedule.
///
/// Text is cleaned ([Normalizer]), cut into tokens by two word tables ([Lexer], [Vocabulary]) and
/// read as items: days, clock times, months, dates, cadences and cues ([PhraseReader]). What the
/// items mean together is decided one package up.
@NullMarked
package org.nearkin.schedule.phrase;

import org.jspecify.annotations.NullMarked;
