// Stories that the reader refuses, each one edit away from the good one, with the problem that an editor is told of.
#pragma once

#include <string>

namespace dateline::core {

struct BadStory {
  const char* name;
  const char* from;  // the first of these in the good story
  const char* to;    // becomes this
  const char* code;
  const char* path;
  const char* shown_at;     // the first of these from the edit on (or before it, after `<`) is where the problem points
  const char* remedy = "";  // a part of it
  const char* message = "";  // a part of it
  bool warning = false;
};

// Where in the edited text the problem should point; `edit` is where the edit began.
inline std::size_t expected_offset(const BadStory& bad, const std::string& text, std::size_t edit) {
  const std::string mark = bad.shown_at;
  return mark[0] == '<' ? text.rfind(mark.substr(1), edit) : text.find(mark, edit);
}

inline constexpr BadStory kBadStories[] = {
    // The file
    {"NotJson", "\"id\": \"lost-balloon\",", "\"id\": \"lost-balloon\"", "not_json", "", "\"language\"", "Put a comma"},
    {"TrailingComma", "\"Tromsoe\"]", "\"Tromsoe\",]", "not_json", "", "]", "Remove the comma"},
    {"NotANumber", "[18.9553, 69.6492]", "[NaN, 69.6492]", "not_json", "", "NaN"},
    {"NumberBeyondDouble", "\"value\": 12,", "\"value\": 1e999,", "bad_value", "", "1e999"},
    {"TextAfterTheEnd", "\"status\": \"denied\"}\n  ]\n}", "\"status\": \"denied\"}\n  ]\n} also", "not_json", "",
     "also"},
    {"NotUtf8", "Tromsoe", "Troms\xf8", "not_text", "", "\xf8", "UTF-8"},
    {"TooDeep", "\"text\": \"Where is the balloon now?\"",
     "\"text\": [[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]", "too_deep", "", "[[[[]]]]"},
    {"OtherVersion", "\"dateline/1\"", "\"dateline/9\"", "unknown_version", "format", "\"dateline/9\"",
     "version of Dateline that it was made for", "“dateline/9” needs a newer Dateline: this one reads dateline/1"},
    {"VersionOfNobody", "\"dateline/1\"", "\"dateline/one\"", "unknown_version", "format", "\"dateline/one\"",
     "\"format\": \"dateline/1\""},
    {"OtherFormat", "\"dateline/1\"", "\"geojson\"", "unknown_version", "format", "\"geojson\"",
     "\"format\": \"dateline/1\""},

    // Keys and types
    {"MissingTitle", "\"title\": \"The balloon that did not come down\",\n", "", "missing_key", "title", "<{"},
    {"MissingList", "\"actors\": [", "\"x-actors\": [", "missing_key", "actors", "<{\n  \"format\"", "",
     "required list"},
    {"MistypedKey", "\"heading\"", "\"haeding\"", "unknown_key", "haeding", "\"haeding\"", "Did you mean “heading”?"},
    {"MistypedKeyOfClaim", "\"hedge\"", "\"hegde\"", "unknown_key", "claims[2].hegde", "\"hegde\"",
     "Did you mean “hedge”?"},
    {"ForeignKey", "\"hedge\"", "\"weather\"", "unknown_key", "claims[2].weather", "\"weather\"", "“x-”"},
    {"KeyTwice", "\"basis\": \"the station’s log\"", "\"stance\": \"denies\"", "duplicate_key", "claims[0].stance",
     "\"stance\": \"denies\""},
    {"NumberForString", "\"short\": \"left with 12 kg\"", "\"short\": 12", "wrong_type", "claims[0].short", "12", "",
     "12 where a string is due"},
    {"StringForList", "\"topics\": [\"launch\"]", "\"topics\": \"launch\"", "wrong_type", "claims[0].topics",
     "\"launch\"", "", "“launch” where a list is due"},
    {"StringForFlag", "\"approximate\": true", "\"approximate\": \"yes\"", "wrong_type",
     "claims[1].figures[0].approximate", "\"yes\""},
    {"StringForEntry", "\"corrections\": [", "\"corrections\": [\"none\",", "wrong_type", "corrections[0]", "\"none\"",
     "", "“none” where an object is due"},
    {"NullForObject", "\"said\": {\"when\": \"2031-05-03\", \"where\": \"tromso\"}", "\"said\": null", "wrong_type",
     "claims[0].said", "null"},
    {"EmptySummary", "\"summary\": \"The ministry says that nothing fell near Kiruna.\"", "\"summary\": \" \"",
     "bad_value", "claims[4].summary", "\" \""},
    {"LongShortText", "\"short\": \"left with 12 kg\"",
     "\"short\": \"left in the early morning with a load of twelve kilograms\"", "too_long", "claims[0].short",
     "\"left in", "", "57 characters, of at most 48"},
    {"LineBreakInName", "\"Ida Berg\"", "\"Ida\\nBerg\"", "bad_value", "actors[1].names.en", "\"Ida\\nBerg\""},

    // Words
    {"UnknownStance", "\"stance\": \"denies\"", "\"stance\": \"denied\"", "bad_value", "claims[4].stance", "\"denied\"",
     "Did you mean “denies”? Allowed: asserts, confirms, denies,"},
    {"UnknownKind", "\"kind\": \"sea\"", "\"kind\": \"ocean\"", "bad_value", "places[5].kind", "\"ocean\"",
     "Allowed: city, region, country, sea, site, off-map."},
    {"UnknownRelation", "\"kind\": \"corroborates\"", "\"kind\": \"confirms\"", "bad_value", "relations[2].kind",
     "\"confirms\"", "Allowed: contradicts"},
    {"NoLanguage", "\"language\": \"ru\"", "\"language\": \"Russian, probably\"", "bad_value", "sources[2].language",
     "\"Russian", "BCP 47"},
    {"NoCountry", "\"country\": \"SE\"", "\"country\": \"Sweden\"", "bad_value", "actors[4].country", "\"Sweden\"",
     "two capital letters"},
    {"NoIsoCode", "[\"FI-10\"]", "[\"Lapland\"]", "bad_value", "places[2].area.iso[0]", "\"Lapland\"", "RU-KRS"},
    {"ScriptAddress", "\"https://northern-post.example/balloon\"", "\"javascript:alert(1)\"", "bad_value",
     "sources[0].url", "\"javascript"},
    {"ShortDigest", "\"digest\": \"sha256:", "\"digest\": \"sha256:00", "bad_value", "sources[0].digest",
     "\"sha256:", "64"},
    {"NoLetter", "\"letter\": \"B\"", "\"letter\": \"b\"", "bad_value", "sources[1].letter", "\"b\""},

    // Ids
    {"CapitalsInId", "{\"id\": \"barents-sea\"", "{\"id\": \"Barents Sea\"", "bad_id", "places[5].id",
     "\"Barents Sea\"", "lower-case"},
    {"IdTwice", "{\"id\": \"abroad\"", "{\"id\": \"barents-sea\"", "duplicate_id", "places[7].id", "\"barents-sea\"",
     "", "already the id of places[5]"},
    {"LetterTwice", "\"letter\": \"B\"", "\"letter\": \"A\"", "duplicate_id", "sources[1].letter", "\"A\"", "",
     "“post-2031-05-04”"},
    {"UnknownActor", "\"actor\": \"pilots\"", "\"actor\": \"pilot\"", "unknown_id", "claims[2].actor", "\"pilot\"",
     "Did you mean “pilots”?"},
    {"UnknownPlace", "\"places\": [\"barents-sea\"]", "\"places\": [\"barens-sea\"]", "unknown_id",
     "claims[8].about.places[0]", "\"barens-sea\"", "Did you mean “barents-sea”?"},
    {"UnknownSource", "{\"source\": \"letter-2031-05-12\", \"paragraph\": 4",
     "{\"source\": \"gazette\", \"paragraph\": 4", "unknown_id", "claims[11].appearances[0].source", "\"gazette\""},
    {"UnknownClaim", "\"from\": \"pilots-heavier\"", "\"from\": \"pilots-havier\"", "unknown_id", "relations[0].from",
     "\"pilots-havier\"", "Did you mean “pilots-heavier”?"},
    {"UnknownQuestion", "\"question\": \"how-heavy\"", "\"question\": \"how-big\"", "unknown_id",
     "default_view.question", "\"how-big\""},
    {"UnknownScope", "\"scope\": \"at-launch\", \"kind\": \"estimate\"",
     "\"scope\": \"at-lunch\", \"kind\": \"estimate\"", "unknown_id", "claims[2].figures[0].scope", "\"at-lunch\"",
     "Did you mean “at-launch”?"},
    {"UnknownLocalName", "\"local\": \"fi\"", "\"local\": \"se\"", "unknown_id", "places[2].local", "\"se\""},
    {"PlaceNamedTwice", "\"places\": [\"lapland\", \"border-forest\"]", "\"places\": [\"lapland\", \"lapland\"]",
     "duplicate_id", "claims[9].about.places[1]", "\"lapland\"]"},

    // Dates
    {"NoDate", "\"said\": {\"when\": \"2031-05-08\"}", "\"said\": {\"when\": \"soon\"}", "bad_date",
     "claims[4].said.when", "\"soon\"", "such as 2024-10-31"},
    {"NoSuchDay", "\"as_of\": \"2031-05-03\"", "\"as_of\": \"2031-02-29\"", "bad_date", "claims[3].figures[0].as_of",
     "\"2031-02-29\"", "", "February 2031 has 28 days"},
    {"BackwardInterval", "\"published\": \"2031-05-10/2031-05-12~\"", "\"published\": \"2031-05-12/2031-05-10\"",
     "bad_date", "sources[1].published", "\"2031-05-12/"},
    {"OpenPeriod", "\"period\": \"2031-05-01/2031-05-20\"", "\"period\": \"2031-05-01/..\"", "bad_date", "period",
     "\"2031-05-01/..\""},
    {"OpenPublication", "\"published\": \"2031-05-04\"", "\"published\": \"2031-05-04/..\"", "bad_date",
     "sources[0].published", "\"2031-05-04/..\""},
    {"SaidAfterPrinted", "\"said\": {\"when\": \"2031-05-08\"}", "\"said\": {\"when\": \"2031-05-13\"}", "inconsistent",
     "claims[4].said.when", "\"2031-05-13\"", "", "after “letter-2031-05-12” was published"},

    // Places
    {"LongitudeBeyondTheWorld", "[37.1, 74.9]", "[370.1, 74.9]", "bad_coordinate", "places[5].point[0]", "370.1"},
    {"LatitudeBeyondThePole", "[37.1, 74.9]", "[37.1, 94.9]", "bad_coordinate", "places[5].point[1]", "94.9",
     "[longitude, latitude]"},
    {"PointOfThree", "[37.1, 74.9]", "[37.1, 74.9, 0]", "bad_coordinate", "places[5].point", "[37.1"},
    {"TextForCoordinate", "[37.1, 74.9]", "[\"37.1\", 74.9]", "wrong_type", "places[5].point[0]", "\"37.1\""},
    {"CityWithoutPoint", "\"kind\": \"site\", \"point\": [18.9, 69.65],", "\"kind\": \"site\",", "missing_key",
     "places[6].point", "<{\"id\": \"launch-station\""},
    {"RegionWithoutArea", "\"point\": [26.5, 67.8], \"area\": {\"iso\": [\"FI-10\"]}", "\"point\": [26.5, 67.8]",
     "missing_key", "places[2].area", "<{\"id\": \"lapland\"", "", "bare pin"},
    {"OffMapWithPoint", "\"kind\": \"off-map\"", "\"kind\": \"off-map\", \"point\": [1, 2]", "inconsistent",
     "places[7].point", "\"point\""},
    {"NearWithoutCircle", "{\"circle\": {\"km\": 60}}", "{\"iso\": [\"SE-25\"]}", "inconsistent", "places[3].extent",
     "\"near\"", "circle"},
    {"CircleOfNoSize", "{\"km\": 60}", "{\"km\": 0}", "bad_value", "places[3].area.circle.km", "0"},
    {"TwoShapes", "{\"iso\": [\"NO\"]}", "{\"iso\": [\"NO\"], \"circle\": {\"km\": 5}}", "bad_geometry",
     "places[1].area", "{\"iso\"", "Give one of"},
    {"OpenRing", "[28.4, 68.3]]", "[28.4, 68.31]]", "bad_geometry", "places[4].area.geojson.coordinates[1]",
     "<[[28.4, 68.3], [28.4", "Repeat its first point"},
    {"ShortRing", "[[28.4, 68.3], [28.4, 68.6], [28.9, 68.6], [28.9, 68.3], [28.4, 68.3]]",
     "[[28.4, 68.3], [28.4, 68.6], [28.4, 68.3]]", "bad_geometry", "places[4].area.geojson.coordinates[1]",
     "[[28.4, 68.3]", "", "a ring of 3 points"},
    {"FlatRing", "[[28.4, 68.3], [28.4, 68.6], [28.9, 68.6], [28.9, 68.3], [28.4, 68.3]]",
     "[[28.4, 68.3], [28.4, 68.6], [28.4, 68.5], [28.4, 68.3]]", "bad_geometry",
     "places[4].area.geojson.coordinates[1]", "[[28.4, 68.3]", "", "encloses nothing"},
    {"OtherGeometry", "\"type\": \"Polygon\"", "\"type\": \"Point\"", "bad_value", "places[4].area.geojson.type",
     "\"Point\"", "Polygon"},
    {"BoundsUpsideDown", "[15.0, 66.0, 32.0, 71.5]", "[15.0, 71.5, 32.0, 66.0]", "bad_coordinate",
     "default_view.bounds", "[15.0"},
    {"ParentsInACircle", "\"kind\": \"city\", \"point\": [18.9553, 69.6492], \"parent\": \"norway\"",
     "\"kind\": \"city\", \"point\": [18.9553, 69.6492], \"parent\": \"launch-station\"", "inconsistent",
     "places[0].parent", "\"launch-station\"", "", "“tromso” lies within itself"},
    {"PartOfItself", "\"part_of\": \"ministry\"", "\"part_of\": \"minister-office\"", "inconsistent",
     "actors[3].part_of", "\"minister-office\"", "", "is a part of itself"},

    // Claims
    {"NoAppearance", "\"appearances\": [", "\"appearances\": [], \"x-before\": [", "bad_value", "claims[0].appearances",
     "[]", "", "appears in no source"},
    {"NoSuchParagraph", "\"paragraph\": 12, \"start\": 0, \"end\": 133",
     "\"paragraph\": 16, \"start\": 0, \"end\": 133", "bad_anchor", "claims[10].appearances[0].paragraph", "16", "",
     "no paragraph 16 among the 15"},
    {"ParagraphZero", "\"paragraph\": 12, \"start\": 0, \"end\": 133", "\"paragraph\": 0, \"start\": 0, \"end\": 133",
     "bad_anchor", "claims[10].appearances[0].paragraph", "0"},
    {"PassageBeyondParagraph", "\"start\": 0, \"end\": 133", "\"start\": 0, \"end\": 134", "bad_anchor",
     "claims[10].appearances[0].end", "134", "", "the passage ends at 134, the paragraph at 133"},
    {"EmptyPassage", "\"start\": 0, \"end\": 133", "\"start\": 133, \"end\": 133", "bad_anchor",
     "claims[10].appearances[0].start", "133"},
    {"FractionalParagraph", "\"paragraph\": 4,", "\"paragraph\": 4.5,", "bad_value",
     "claims[0].appearances[0].paragraph", "4.5", "", "not a whole number"},
    {"QuoteLongerThanPassage", "\"start\": 0, \"end\": 146, \"quote\"", "\"start\": 0, \"end\": 5, \"quote\"",
     "bad_anchor", "claims[0].appearances[0].quote", "\"12 kilograms\""},
    {"SpeakerNotInRelay", "\"relay\": [\"berg\"]", "\"relay\": [\"institute\"]", "inconsistent",
     "claims[8].appearances[0].relay", "[\"institute\"]", "", "“berg”"},
    {"ActorTwiceInRelay", "\"northern-post\", \"listok\"]", "\"northern-post\", \"villagers\"]", "duplicate_id",
     "claims[3].appearances[1].relay[2]", "\"villagers\"]", "Remove one", "stands here twice"},
    {"FigureWithoutNumber", "{\"low\": 20, \"unit\"", "{\"unit\"", "missing_key", "claims[2].figures[0].value",
     "{\"unit\"", "", "a figure without a number"},
    {"FigureWithoutUnit", "{\"value\": 6, \"unit\": \"days\",", "{\"value\": 6,", "missing_key",
     "claims[10].figures[0].unit", "{\"value\""},
    {"ValueAndRange", "{\"value\": 6,", "{\"low\": 5, \"value\": 6,", "inconsistent", "claims[10].figures[0].value",
     "6"},
    {"RangeUpsideDown", "\"low\": 15, \"high\": 18", "\"low\": 18, \"high\": 15", "inconsistent",
     "claims[3].figures[0].low", "18"},
    {"HeadingBeyondTheEnd", "\"headings\": [1, 7]", "\"headings\": [16]", "bad_anchor", "sources[0].headings[0]", "16"},

    // Links
    {"RelatedToItself", "\"from\": \"office-dismisses\", \"to\": \"villagers-saw-it\"",
     "\"from\": \"office-dismisses\", \"to\": \"office-dismisses\"", "inconsistent", "relations[8].to",
     "\"office-dismisses\", \"kind\"", "", "related to itself"},
    {"OtherPlaceContradicted", "\"from\": \"aalto-analysis\", \"to\": \"villagers-saw-it\", \"kind\": \"discrepancy\"",
     "\"from\": \"aalto-analysis\", \"to\": \"villagers-saw-it\", \"kind\": \"contradicts\"", "inconsistent",
     "relations[5].kind", "\"contradicts\"", "discrepancy", "different places"},
    {"OtherScopeContradicted", "\"kind\": \"different-scope\"", "\"kind\": \"contradicts\"", "inconsistent",
     "relations[6].kind", "\"contradicts\"", "different-scope", "different scopes"},
    {"OtherDayContradicted", "\"when\": \"2031-05-02\", \"places\": [\"tromso\"]},\n      \"figures\": [{\"low\": 20",
     "\"when\": \"2031-05-01\", \"places\": [\"tromso\"]},\n      \"figures\": [{\"low\": 20", "inconsistent",
     "relations[0].kind", "\"contradicts\"", "", "different days"},
    {"RevisedBeforeItWasSaid", "\"from\": \"institute-revises-weight\", \"to\": \"institute-launched\"",
     "\"from\": \"institute-launched\", \"to\": \"institute-revises-weight\"", "inconsistent", "relations[4].kind",
     "\"revises\"", "Swap"},
    {"MovementOfOnePlace", "\"places\": [\"near-kiruna\", \"lapland\"], \"claims\"",
     "\"places\": [\"lapland\"], \"claims\"", "bad_value", "movements[2].places", "[\"lapland\"]"},
    {"MovementWithoutPoint", "\"places\": [\"near-kiruna\", \"lapland\"], \"claims\"",
     "\"places\": [\"near-kiruna\", \"abroad\"], \"claims\"", "inconsistent", "movements[2].places[1]", "\"abroad\"",
     "", "no point"},
    {"MovementWithoutClaim", "\"claims\": [\"ministry-denies\"]", "\"claims\": []", "bad_value", "movements[2].claims",
     "[]"},
    {"ScopeTwice", "{\"id\": \"when-found\", \"label\"", "{\"id\": \"at-launch\", \"label\"", "duplicate_id",
     "questions[0].scopes[1].id", "\"at-launch\""},
};

}  // namespace dateline::core
