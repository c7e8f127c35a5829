package org.nearkin.crawl.extract.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// The text of an element as a reader sees it: lines that end at blocks and line breaks.
public final class TextLines implements NodeVisitor {
  private static final Set<String> UNSEEN = Set.of("script", "style", "noscript", "template",
      "svg");
  private static final Set<String> UNBREAKING = Set.of("meta", "link");
  private static final Set<String> STRONG = Set.of(
      "strong", "b", "dt", "th", "h1", "h2", "h3", "h4", "h5", "h6", "label", "u", "em");
  private final List<Line> lines = new ArrayList<>();
  private final Deque<Element> blocks = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private final List<Span> spans = new ArrayList<>();
  private final Predicate<Element> isLeftOut;
  /// Line breaks since the last line.
  private int breaks;
  private final Deque<Integer> inlineStarts = new ArrayDeque<>();
  private int unseen;
  private int strong;
  private int strongStart;

  private TextLines(Predicate<Element> isLeftOut) {
    this.isLeftOut = isLeftOut;
  }

  /// A stretch of a line that is set off, as labels are.
  public record Span(int start, int end) {}

  /// One line with single spaces.
  ///
  /// @param block the innermost block it stands in
  /// @param apart whether an empty line stands before it
  public record Line(String text, List<Span> strong, Element block, boolean apart) {

    public Line {
      strong = List.copyOf(strong);
    }

    /// The words, if they are set off from the rest of the line and begin it; else empty.
    public String lead() {
      return strong.isEmpty() || strong.getFirst().start() > 0
          ? ""
          : text.substring(0, strong.getFirst().end()).strip();
    }

    /// Whether all of it is set off.
    public boolean isStrong() {
      return lead().length() >= text.length() - 1;
    }
  }

  /// All lines of an element.
  public static List<Line> of(Element element) {
    return of(element, TextLines::isUnseen);
  }

  /// The lines of a page without its menus, footers and other furniture.
  public static List<Line> ofPage(Element body) {
    return of(body, element -> isUnseen(element) || Furniture.is(element));
  }

  /// All lines of an element but those of some elements inside.
  public static List<Line> without(Element element, Predicate<Element> isLeftOut) {
    return of(element, each -> isUnseen(each) || isLeftOut.test(each));
  }

  private static List<Line> of(Element element, Predicate<Element> isLeftOut) {
    var visitor = new TextLines(isLeftOut);
    visitor.blocks.push(element);
    element.traverse(visitor);
    visitor.endLine();
    return List.copyOf(visitor.lines);
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words && unseen == 0) {
      append(words.getWholeText());
    } else if (node instanceof Element element) {
      open(element);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      close(element);
    }
  }

  private void open(Element element) {
    if (!isBlock(element)) {
      inlineStarts.push(text.length());
    }
    unseen += isLeftOut.test(element) ? 1 : 0;
    if (isBlock(element) || element.normalName().equals("br")) {
      endLine();
    }
    breaks += element.normalName().equals("br") ? 1 : 0;
    if (isBlock(element)) {
      blocks.push(element);
    }
    if (isGlued(element)) {
      endLine();
    }
    if (isStrong(element) && strong++ == 0) {
      strongStart = text.length();
    }
  }

  private void close(Element element) {
    if (!isBlock(element)) {
      setApart(element, inlineStarts.pop());
    }
    if (isStrong(element) && --strong == 0) {
      spans.add(new Span(strongStart, text.length()));
    }
    if (isBlock(element)) {
      endLine();
      blocks.pop();
    }
    unseen -= isLeftOut.test(element) ? 1 : 0;
  }

  /// An inline element right after another, without even a space: such parts are set apart by the style sheet.
  private boolean isGlued(Element element) {
    return !isBlock(element)
        && element.previousSibling() instanceof Element before
        && !isBlock(before)
        && before.hasText()
        && element.hasText()
        && !text.isEmpty()
        && Character.isLetterOrDigit(text.charAt(text.length() - 1));
  }

  /// Words in an element of their own right before others, without even a space, are set apart by the style sheet.
  private void setApart(Element element, int start) {
    var isApart = element.nextSibling() instanceof TextNode after
        && after.getWholeText().matches("(?s)[\\p{Lu}\\d(].*")
        && text.length() - start > 2
        && Character.isLetterOrDigit(text.charAt(text.length() - 1));
    if (isApart) {
      if (strong == 0) {
        spans.add(new Span(start, text.length()));
      }
      text.append(' ');
    }
  }

  private void append(String words) {
    var clean = words.replaceAll("[\\s\\p{Z}\\u200B]+", " ");
    var blank = text.isEmpty() || text.charAt(text.length() - 1) == ' ';
    text.append(blank && clean.startsWith(" ") ? clean.substring(1) : clean);
  }

  private void endLine() {
    if (strong > 0) {
      spans.add(new Span(strongStart, text.length()));
      strongStart = 0;
    }
    var line = text.toString().stripTrailing();
    if (!line.isEmpty()) {
      lines.add(new Line(line, within(line.length()), blocks.getFirst(), breaks > 1));
      breaks = 0;
    }
    text.setLength(0);
    spans.clear();
  }

  private List<Span> within(int length) {
    return spans.stream()
        .map(span -> new Span(Math.min(span.start(), length), Math.min(span.end(), length)))
        .filter(span -> span.start() < span.end())
        .toList();
  }

  /// Elements of the head that stand in running text, as structured data has them, break no line.
  private static boolean isBlock(Element element) {
    return element.isBlock() && !UNBREAKING.contains(element.normalName());
  }

  private static boolean isUnseen(Element element) {
    return UNSEEN.contains(element.normalName());
  }

  private static boolean isStrong(Element element) {
    return STRONG.contains(element.normalName()) || element.className().contains("label");
  }
}
