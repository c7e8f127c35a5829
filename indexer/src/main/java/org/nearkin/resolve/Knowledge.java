package org.nearkin.resolve;

import org.nearkin.place.AddressParser;
import org.nearkin.place.Gazetteer;
import org.nearkin.place.Geotagger;
import org.nearkin.vocabulary.ConditionLinker;
import org.nearkin.vocabulary.ConditionVocabulary;
import org.nearkin.vocabulary.FacetReader;
import org.nearkin.vocabulary.Languages;

/// What the resolver knows about words and places.
public record Knowledge(
    ConditionVocabulary vocabulary,
    ConditionLinker linker,
    FacetReader facets,
    Languages languages,
    AddressParser addresses,
    Geotagger geotagger) {

  /// The vocabularies and the gazetteer that come with the program.
  public static Knowledge bundled(Gazetteer gazetteer) {
    var vocabulary = ConditionVocabulary.bundled();
    return new Knowledge(vocabulary, ConditionLinker.bundled(),
        FacetReader.bundled(), Languages.bundled(),
        new AddressParser(gazetteer), new Geotagger(gazetteer));
  }
}
