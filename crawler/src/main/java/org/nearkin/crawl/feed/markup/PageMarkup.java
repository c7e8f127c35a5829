package org.nearkin.crawl.feed.markup;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The items that a page marks up in its elements, each as the tree of the JSON-LD that says the same.
///
/// Names of schema.org stand without their address, addresses are complete, and an item that has an identifier carries
/// it as `@id`. Several values of a property are an array.
public final class PageMarkup {
  private final MarkupTree tree;
  private final List<Item> items = new ArrayList<>();

  private PageMarkup(MarkupTree tree) {
    this.tree = tree;
  }

  /// How a page marks up what it says; earlier ones are trusted more.
  public enum Notation {
    MICRODATA(1),
    RDFA(2),
    MICROFORMATS(3);

    private final int rank;

    Notation(int rank) {
      this.rank = rank;
    }

    /// From 1 for the one that is trusted most; JSON-LD, which comes before all of them, is 0.
    public int rank() {
      return rank;
    }
  }

  /// An item that no other item holds.
  ///
  /// @param path CSS path of its element
  public record Item(Notation notation, JsonNode node, String path) {}

  /// A link inside an item.
  ///
  /// @param path CSS path of its element
  public record Link(Element element, String path) {}

  /// Reads all three notations.
  ///
  /// @param page its address
  public static PageMarkup of(Document document, URI page) {
    var markup = new PageMarkup(new MarkupTree(document, page));
    markup.add(Notation.MICRODATA, MicrodataReader.read(markup.tree));
    markup.add(Notation.RDFA, RdfaReader.read(markup.tree));
    markup.add(Notation.MICROFORMATS, MicroformatEvents.read(markup.tree));
    return markup;
  }

  private void add(Notation notation, List<ObjectNode> nodes) {
    nodes.forEach(node -> items.add(new Item(notation, node, tree.path(node))));
  }

  /// In the order of the notations, then of the page.
  public List<Item> items() {
    return List.copyOf(items);
  }

  /// The CSS path of the element that gave a property its first value, else of the item; empty for a foreign node.
  ///
  /// @param node of one of the trees, at any depth
  public Optional<String> findPath(JsonNode node, String property) {
    return tree.findPath(node, property);
  }

  /// What a reader sees of an item of any depth, line by line, without other events inside; empty for a foreign node.
  public String words(JsonNode node) {
    return tree.words(node);
  }

  /// The links to mailboxes and telephones inside an item of any depth, but for those of other events inside.
  public List<Link> contactLinks(JsonNode node) {
    return tree.contactLinks(node);
  }
}
