// Stories that can be read and that an editor should still mend, each one edit away from the good one.
#pragma once

#include "core/bad_stories.hpp"

namespace dateline::core {

inline constexpr BadStory kDeskStories[] = {
    {"RelayInACircle", "[\"villagers\", \"northern-post\", \"listok\"]",
     "[\"northern-post\", \"villagers\", \"listok\"]", "inconsistent", "claims[3].appearances[1].relay",
     "[\"northern-post\", \"villagers\"", "origin to the outlet", "“northern-post” hands on to “villagers”", false},
    {"RingCrossesItself", "[[28.4, 68.3], [28.4, 68.6], [28.9, 68.6], [28.9, 68.3], [28.4, 68.3]]",
     "[[28.4, 68.3], [28.9, 68.6], [28.3, 68.6], [28.9, 68.35], [28.4, 68.3]]", "bad_geometry",
     "places[4].area.geojson.coordinates[1]", "[[28.4", "order of its edge", "crosses or touches itself", false},
    {"RingTouchesItself", "[[28.4, 68.3], [28.4, 68.6], [28.9, 68.6], [28.9, 68.3], [28.4, 68.3]]",
     "[[28.4, 68.3], [28.4, 68.6], [28.9, 68.6], [28.4, 68.45], [28.9, 68.3], [28.4, 68.3]]", "bad_geometry",
     "places[4].area.geojson.coordinates[1]", "[[28.4", "", "crosses or touches itself", false},
    {"RingAroundThePole", "[[28.4, 68.3], [28.4, 68.6], [28.9, 68.6], [28.9, 68.3], [28.4, 68.3]]",
     "[[28.4, 68.3], [120, 80], [-120, 80], [28.4, 68.3]]", "bad_geometry", "places[4].area.geojson.coordinates[1]",
     "[[28.4", "circle about the pole", "around a pole", false},
    {"HoleOutsideItsRing", "[[28.4, 68.3], [28.4, 68.6], [28.9, 68.6], [28.9, 68.3], [28.4, 68.3]]",
     "[[10.4, 68.3], [10.4, 68.6], [10.9, 68.6], [10.9, 68.3], [10.4, 68.3]]", "bad_geometry",
     "places[4].area.geojson.coordinates[1]", "[[10.4", "outer ring first", "outside the ring", false},
    {"BowTie", "[[28.4, 68.3], [28.4, 68.6], [28.9, 68.6], [28.9, 68.3], [28.4, 68.3]]",
     "[[28.4, 68.3], [28.9, 68.6], [28.9, 68.3], [28.4, 68.6], [28.4, 68.3]]", "bad_geometry",
     "places[4].area.geojson.coordinates[1]", "[[28.4", "order of its edge", "crosses or touches itself", false},
    {"RingThatTurnsBack", "[[28.4, 68.3], [28.4, 68.6], [28.9, 68.6], [28.9, 68.3], [28.4, 68.3]]",
     "[[28.4, 68.3], [28.4, 68.6], [28.9, 68.6], [28.9, 68.3], [28.9, 68.4], [28.4, 68.3]]", "bad_geometry",
     "places[4].area.geojson.coordinates[1]", "[[28.4", "", "crosses or touches itself", false},
    {"RingTwiceAroundTheGlobe", "[[28.0, 68.0], [29.5, 68.0], [29.5, 69.0], [28.0, 69.0], [28.0, 68.0]]",
     "[[0, 50], [170, 50], [-20, 50], [150, 50], [-20, 60], [170, 60], [0, 60], [0, 50]]",
     "bad_geometry", "places[4].area.geojson.coordinates[0]", "[[0, 50]", "within 360", "more than once", false},
    {"HoleThroughItsRing", "[[28.4, 68.3], [28.4, 68.6], [28.9, 68.6], [28.9, 68.3], [28.4, 68.3]]",
     "[[28.4, 68.3], [28.4, 68.6], [29.9, 68.6], [29.9, 68.3], [28.4, 68.3]]", "bad_geometry",
     "places[4].area.geojson.coordinates[0]", "<[[28.0", "Keep holes apart", "crosses it", false},
    {"HoleThroughCornersOfItsRing", "[[28.4, 68.3], [28.4, 68.6], [28.9, 68.6], [28.9, 68.3], [28.4, 68.3]]",
     "[[28.75, 68.5], [29.5, 69.0], [29.9, 68.5], [29.5, 68.0], [28.75, 68.5]]", "bad_geometry",
     "places[4].area.geojson.coordinates[0]", "<[[28.0", "Keep holes apart", "crosses it", false},
    {"HolesThroughEachOther", "[[28.4, 68.3], [28.4, 68.6], [28.9, 68.6], [28.9, 68.3], [28.4, 68.3]]",
     "[[28.4, 68.3], [28.4, 68.6], [28.9, 68.6], [28.9, 68.3], [28.4, 68.3]], "
     "[[28.6, 68.4], [28.6, 68.7], [29.2, 68.7], [29.2, 68.4], [28.6, 68.4]]",
     "bad_geometry", "places[4].area.geojson.coordinates[0]", "<[[28.0", "Keep holes apart", "or another hole", false},
    {"HolesThroughEachOthersCorners", "[[28.4, 68.3], [28.4, 68.6], [28.9, 68.6], [28.9, 68.3], [28.4, 68.3]]",
     "[[28.4, 68.3], [28.4, 68.6], [28.9, 68.6], [28.9, 68.3], [28.4, 68.3]], "
     "[[28.4, 68.3], [28.9, 68.6], [29.2, 68.3], [28.4, 68.3]]",
     "bad_geometry", "places[4].area.geojson.coordinates[0]", "<[[28.0", "Keep holes apart", "shares ground with another hole", false},
    {"HoleInAHole", "[[28.4, 68.3], [28.4, 68.6], [28.9, 68.6], [28.9, 68.3], [28.4, 68.3]]",
     "[[28.4, 68.3], [28.4, 68.6], [28.9, 68.6], [28.9, 68.3], [28.4, 68.3]], "
     "[[28.5, 68.4], [28.5, 68.5], [28.7, 68.5], [28.7, 68.4], [28.5, 68.4]]",
     "bad_geometry", "places[4].area.geojson.coordinates[2]", "[[28.5", "Remove", "lies in another hole", false},
    {"AreaThatDoesNotExist", "[\"FI-10\"]", "[\"FI-11\"]", "unknown_id", "places[2].area.iso[0]", "\"FI-11\"",
     "Did you mean “FI-10”?", "no country or region has the code “FI-11”", false},
    {"OuterRingClockwise", "[[28.0, 68.0], [29.5, 68.0], [29.5, 69.0], [28.0, 69.0], [28.0, 68.0]]",
     "[[28.0, 68.0], [28.0, 69.0], [29.5, 69.0], [29.5, 68.0], [28.0, 68.0]]", "bad_geometry",
     "places[4].area.geojson.coordinates[0]", "[[28.0", "Reverse", "runs clockwise", true},
    {"HoleCounterClockwise", "[[28.4, 68.3], [28.4, 68.6], [28.9, 68.6], [28.9, 68.3], [28.4, 68.3]]",
     "[[28.4, 68.3], [28.9, 68.3], [28.9, 68.6], [28.4, 68.6], [28.4, 68.3]]", "bad_geometry",
     "places[4].area.geojson.coordinates[1]", "[[28.4", "Reverse", "runs counter-clockwise", true},
    {"RingOverTheAntimeridian",
     "[[28.0, 68.0], [29.5, 68.0], [29.5, 69.0], [28.0, 69.0], [28.0, 68.0]],\n"
     "      [[28.4, 68.3], [28.4, 68.6], [28.9, 68.6], [28.9, 68.3], [28.4, 68.3]]",
     "[[178, 68], [-178, 68], [-178, 70], [178, 70], [178, 68]]", "bad_geometry",
     "places[4].area.geojson.coordinates[0]", "[[178", "190 for -170", "leaps over the antimeridian", true},
    {"CountryThatDoesNotExist", "\"country\": \"SE\"", "\"country\": \"XX\"", "unknown_id", "actors[4].country",
     "\"XX\"", "alpha-2", "no country has the code “XX”", true},
    {"LongQuote", "\"quote\": \"12 kilograms\"", "\"quote\": \"a b c d e f g h i j k l m\"", "too_long",
     "claims[0].appearances[0].quote", "\"a b", "few words", "13 words, of at most 12", true},
    {"HappenedAfterItWasPrinted", "\"about\": {\"when\": \"2031-05-02\", \"places\": [\"tromso\"]}",
     "\"about\": {\"when\": \"2031-05-06\", \"places\": [\"tromso\"]}", "inconsistent", "claims[1].about.when",
     "\"2031-05-06\"", "planned", "after “post-2031-05-04” was published", true},
    {"CountedAfterItWasPrinted", "\"as_of\": \"2031-05-03\"", "\"as_of\": \"2031-05-06\"", "inconsistent",
     "claims[3].figures[0].as_of", "\"2031-05-06\"", "planned", "counted 2031-05-06", true},
    {"FigureOfWhat", "\"population\": \"of searching\", ", "", "missing_key", "claims[10].figures[0].population",
     "<{\"value\": 6", "in Kursk region", "does not say of what", true},
    {"UnitOfAnotherChart", "{\"low\": 20, \"unit\": \"kilograms\"", "{\"low\": 20, \"unit\": \"pounds\"",
     "inconsistent", "claims[2].figures[0].unit", "\"pounds\"", "the question’s unit",
     "“pounds” in a chart of “kilograms”", true},
    {"UnreachableClaim", "      \"topics\": [\"silence\"],\n", "", "inconsistent", "claims[7]",
     "<{\n      \"id\": \"post-no-response\"", "topics", "no question, no place and no topic", true},
    {"UnusedPlace", "{\"id\": \"abroad\"",
     "{\"id\": \"nowhere\", \"names\": {\"en\": \"Nowhere\"}, \"kind\": \"off-map\"},\n    {\"id\": \"abroad\"",
     "inconsistent", "places[7].id", "\"nowhere\"", "remove it", "no claim and no movement is about “nowhere”", true},
    {"UnusedActor", "{\"id\": \"listok\"",
     "{\"id\": \"nobody\", \"names\": {\"en\": \"Nobody\"}, \"kind\": \"group\"},\n    {\"id\": \"listok\"",
     "inconsistent", "actors[8].id", "\"nobody\"", "remove it", "no claim and no relay names “nobody”", true},
    {"UnusedSource", "\"sources\": [",
     "\"sources\": [{\"id\": \"unread\", \"letter\": \"Z\", \"title\": \"Unread\", \"published\": \"2031-05-04\", "
     "\"language\": \"en\", \"paragraphs\": [1], \"digest\": "
     "\"sha256:0000000000000000000000000000000000000000000000000000000000000000\"},",
     "inconsistent", "sources[0].id", "\"unread\"", "Add what it says", "no claim appears in “unread”", true},
    {"UnansweredQuestion", "{\"id\": \"where-is-it\",",
     "{\"id\": \"why\", \"text\": \"Why?\"},\n    {\"id\": \"where-is-it\",", "inconsistent", "questions[1].id",
     "\"why\"", "“answers”", "no claim answers “why”", true},
    {"UnusedScope", "{\"id\": \"when-found\", \"label\"",
     "{\"id\": \"in-flight\", \"label\": \"in flight\"},\n      {\"id\": \"when-found\", \"label\"", "inconsistent",
     "questions[0].scopes[1].id", "\"in-flight\"", "remove it", "no figure has the scope “in-flight”", true},
};

// The codes that the good story uses; a list that a test can read.
inline constexpr const char* kGoodCodes =
    R"({"format": "dateline-iso-codes/1", "codes": ["FI", "FI-10", "NO", "RU", "SE"]})";

}  // namespace dateline::core
