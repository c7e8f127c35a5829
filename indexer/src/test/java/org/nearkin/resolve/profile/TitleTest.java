package org.nearkin.resolve.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleTest {
  private static Title title(String name) {
    return Title.parse(name, Optional.of("2300"));
  }

  @ParameterizedTest
  @CsvSource({
      "Nar-Anon Family Group, Nar Anon Families",
      "Narcotics Anonymous Marshall, NA Marshall",
      "Al-Anon at Noon, Al Anon",
      "ALZ Caregivers, Alzheimer's Caregiver Support Group",
      "Crohn's & Colitis, Crohns and Colitis Support",
      "Multiple Sclerosis Friends, MS Friends",
      "Ladies' Choice, Women's Choice Meeting",
      "Grupo Amanecer, Amanecer"})
  void otherSpellingsSayTheSame(String one, String other) {
    assertEquals(title(one).words(), title(other).words());
  }

  @Test
  void familiesOfAddictsAreNotAddicts() {
    assertNotEquals(title("Nar-Anon Marshall").words(), title("NA Marshall").words());
  }

  @ParameterizedTest
  @CsvSource({"Squad 14, Sq. #14 Group", "Team 3B, Harbor Team 3-B", "Chapter V, Chapter 5",
      "Step XIX, 19 Group"})
  void numbersOfAGroupAreReadHoweverWritten(String one, String other) {
    assertTrue(title(one).sharesNumber(title(other)));
  }

  @ParameterizedTest
  @CsvSource({"Squad 7, Squad 77", "Team 3B, Team 3-C", "Team R, Team X Group"})
  void otherNumbersContradict(String one, String other) {
    assertTrue(title(one).contradicts(title(other)));
  }

  @ParameterizedTest
  @CsvSource({"Friday 6:30pm Meeting", "Sunday 10 A.M. Group", "Big Book 12 & 12", "24 Hour Group",
      "2300 Club", "46th Street Group", "Since 1985"})
  void hoursBooksHousesAndYearsNumberNoGroup(String name) {
    assertEquals(Set.of(), title(name).numbers());
  }

  @Test
  void dayHourAndKindTellNothing() {
    assertTrue(title("Monday Nite A.A. Group").isEmpty());
    assertEquals(List.of("serenity"), title("Serenity Monday 8 pm Meeting").words());
  }

  @Test
  void initialsAndWordsWrittenTogetherAreTheSame() {
    assertTrue(title("YBHYF").abbreviates(title("Your Best Hour Yet Fellowship")));
    assertTrue(title("Woodcutters").abbreviates(title("Wood Cutters Group")));
    assertFalse(title("Woodcutters").abbreviates(title("Stonecutters")));
  }
}
