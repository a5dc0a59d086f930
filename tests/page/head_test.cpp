// What the head says: the card, the address when there is one, and JSON-LD whose nodes are the
// twin's entries.
#include "page/head.hpp"

#include <set>

#include <gtest/gtest.h>

#include "app/words/actor_names.hpp"
#include "core/base/json_tree.hpp"
#include "hand_written.hpp"
#include "page/json_ld.hpp"
#include "page/support.hpp"

namespace dateline::page {
namespace {

std::string meta(const std::string& html, const std::string& name) {
  for (const Tag& tag : tags_of(html.substr(0, html.find("<script")))) {
    for (const char* key : {"name", "property"}) {
      if (tag.attributes.count(key) != 0 && tag.attributes.at(key) == name) {
        return tag.attributes.at("content");
      }
    }
  }
  return {};
}

TEST(Head, HasTheCardOfTheStory) {
  const core::Story story = read_story("dprk-troops-2024");
  const std::string html = head(
      known_all(story),
      app::Messages(),
      {"https://example.org/story/", "https://example.org/card.png"}
  );
  EXPECT_EQ(html.rfind("<title>" + story.title + "</title>", 0), 0u);
  EXPECT_EQ(meta(html, "og:title"), story.title);
  EXPECT_EQ(meta(html, "og:type"), "article");
  EXPECT_EQ(meta(html, "og:url"), "https://example.org/story/");
  EXPECT_EQ(meta(html, "og:image"), "https://example.org/card.png");
  EXPECT_EQ(meta(html, "og:image:width"), "1200");
  EXPECT_EQ(meta(html, "og:image:height"), "630");
  EXPECT_EQ(meta(html, "twitter:card"), "summary_large_image");
  EXPECT_NE(
      html.find("<link rel=\"canonical\" href=\"https://example.org/story/\">"),
      std::string::npos
  );
  EXPECT_EQ(meta(html, "description").substr(0, 40), story.summary.substr(0, 40));
}

// A picture of the whole story is told as such: no claim's words, whose speaker would be left out.
TEST(Head, TellsOfItsPictureInTheStorysOwnWords) {
  for (const char* name : kStories) {
    const core::Story story = read_story(name);
    const std::string html = head(
        known_all(story),
        app::Messages(),
        {"https://example.org/story/", "https://example.org/card.png"}
    );
    EXPECT_EQ(meta(html, "og:image:alt"), story.heading.empty() ? story.title : story.heading);
    for (const core::Claim& claim : story.claims) {
      EXPECT_EQ(meta(html, "og:image:alt").find(claim.summary), std::string::npos);
    }
  }
}

TEST(Head, NamesNoAddressAndNoPictureThatItWasNotGiven) {
  const std::string html = head(known_all(read_story("lost-balloon")), app::Messages(), {});
  EXPECT_EQ(html.find("canonical"), std::string::npos);
  EXPECT_EQ(meta(html, "og:url"), "");
  EXPECT_EQ(meta(html, "og:image"), "");
  EXPECT_EQ(meta(html, "twitter:card"), "summary");
}

std::string text(const core::JsonTree& tree, core::NodeId object, const char* key) {
  const core::NodeId found = tree.find(object, key);
  return found == core::kNoNode ? std::string() : std::string(tree.text(found));
}

TEST(JsonLd, HasATypedNodeForEachEntryUnderItsId) {
  for (const char* name : kStories) {
    const core::Story story = read_story(name);
    const std::string html = twin_in(story, app::Language::en),
                      json = json_ld(known_all(story), app::Messages());
    const auto tree = core::parse_json(json, "json-ld");
    ASSERT_TRUE(tree) << core::describe(tree.error());
    EXPECT_EQ(text(*tree, 0, "@context"), "https://schema.org");
    const core::NodeId graph = tree->find(0, "@graph");
    std::map<std::string, std::size_t> types;
    std::set<std::string> ids;
    for (core::NodeId node = tree->first(graph); node != tree->end(graph);
         node = tree->next(node)) {
      ++types[text(*tree, node, "@type")];
      const std::string id = text(*tree, node, "@id");
      EXPECT_TRUE(ids.insert(id).second) << id;
      EXPECT_NE(html.find(" id=\"" + id.substr(1) + "\""), std::string::npos) << id;
    }
    EXPECT_EQ(types["Claim"], story.claims.size());
    EXPECT_EQ(types["Article"], story.sources.size());
    EXPECT_EQ(types["Place"], story.places.size());
    EXPECT_EQ(types["Person"] + types["Organization"], story.actors.size());
    EXPECT_EQ(types.size(), 5u);
    EXPECT_EQ(json.find("ClaimReview"), std::string::npos);
  }
}

// A claim's words for machines say who does what, in the page's language: a denial's summary alone
// is the denied thing's to some reader.
TEST(JsonLd, SaysWhatEachSpeakerDoes) {
  const HandWritten words = hand_written("stance_words");
  std::set<core::Stance> stances;
  for (const char* name : kStories) {
    const core::Story story = read_story(name);
    for (const app::Language language : kAllLanguages) {
      const auto graph =
          core::parse_json(json_ld(known_all(story), messages_in(language)), "json-ld");
      const auto lines =
          core::parse_json(claim_lines(known_all(story), messages_in(language)), "claims.json");
      ASSERT_TRUE(graph && lines);
      std::map<std::string, std::string> told;
      const core::NodeId all = graph->find(0, "@graph");
      for (core::NodeId node = graph->first(all); node != graph->end(all);
           node = graph->next(node)) {
        told[text(*graph, node, "@id")] = text(*graph, node, "text");
      }
      for (const core::Claim& claim : story.claims) {
        const core::Actor& actor = story.actors[claim.actor.value];
        const core::Name* const own = app::find_name(actor.names, language);
        const std::string line = (own != nullptr ? own->text : actor.name) +
                                 (language == app::Language::ko ? "(" : " (") +
                                 words.at(core::name_of(claim.stance)).at(app::tag_of(language)) +
                                 "): " + claim.summary;
        EXPECT_EQ(told.at("#claim=" + claim.id), line);
        EXPECT_EQ(text(*lines, 0, claim.id.c_str()), line)
            << "of its own page and of its oEmbed answer";
        stances.insert(claim.stance);
      }
    }
  }
  EXPECT_EQ(stances.size(), core::kStances) << "every stance was tried";
}

// A place known only to the region has no point, and one whose edge nobody stated has no code
// either.
TEST(JsonLd, SaysOfNoPlaceMoreThanIsKnown) {
  const core::Story story = read_story("lost-balloon");
  const std::string json = json_ld(known_all(story), app::Messages());
  for (const core::Place& place : story.places) {
    const std::size_t at = json.find("\"#place=" + place.id + "\"");
    const std::string node = json.substr(at, json.find('\n', at) - at);
    const bool is_point =
        place.kind == core::PlaceKind::city || place.kind == core::PlaceKind::site;
    EXPECT_EQ(
        node.find("GeoCoordinates") != node.npos,
        is_point && place.area_kind == core::AreaKind::none
    ) << node;
    EXPECT_EQ(
        node.find("identifier") != node.npos,
        place.area_kind == core::AreaKind::iso && place.extent == core::Extent::stated
    ) << node;
  }
  EXPECT_NE(json.find("\"latitude\":69.6492,\"longitude\":18.9553"), std::string::npos);
}

TEST(JsonLd, DatesNoArticleMoreFirmlyThanItIs) {
  core::Story story = read_story("lost-balloon");
  for (const auto& [edtf, said] :
       {std::pair("2031-05-04", true),
        std::pair("2031-05", true),
        std::pair("2031-05-04~", false),
        std::pair("2031-05-04?", false),
        std::pair("2031-05-03/2031-05-04", false),
        std::pair("2031-21", false)}) {
    for (core::Source& source : story.sources) {
      source.published = *core::parse_edtf(edtf);
    }
    EXPECT_EQ(
        json_ld(known_all(story), app::Messages()).find("datePublished") != std::string::npos,
        said
    ) << edtf;
  }
}

TEST(JsonLd, EscapesWhatWouldEndAScript) {
  std::string json;
  append_script_string(json, "a</script>&\"\\\n\xE2\x80\xA8\xE2\x80\xA9\xE2\x80\x93");
  EXPECT_EQ(json, "\"a\\u003c/script\\u003e\\u0026\\\"\\\\\\u000a\\u2028\\u2029\xE2\x80\x93\"");
}

}  // namespace
}  // namespace dateline::page
