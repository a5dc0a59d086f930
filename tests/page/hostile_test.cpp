// A story whose texts are markup, field by field: they stay text. What the page is made of (its
// tags, one after another) is the same as with harmless text.
#include <functional>

#include <gtest/gtest.h>

#include "core/base/json_tree.hpp"
#include "page/head.hpp"
#include "page/support.hpp"

namespace dateline::page {
namespace {

const std::string kHostile =
    "</script><script>alert(1)</script>&amp;\"'><img src=x onerror=alert(2)> x\xE2\x80\xA8y "
    "<!--]]>";
const std::string kHarmless = "harmless";

using Field = std::function<std::string&(core::Story&)>;
struct Named {
  std::string name;
  Field field;
};

template <class List, class Member>
void add_each(
    std::vector<Named>& fields,
    const std::string& name,
    const core::Story& story,
    List list,
    Member member
) {
  for (std::size_t i = 0; i < (story.*list).size(); ++i) {
    fields.push_back({name + std::to_string(i), [=](core::Story& changed) -> std::string& {
                        return (changed.*list)[i].*member;
                      }});
  }
}

void add_claims_parts(std::vector<Named>& fields, const core::Story& story) {
  for (std::size_t i = 0; i < story.claims.size(); ++i) {
    for (std::size_t n = 0; n < story.claims[i].figures.size(); ++n) {
      for (const auto member :
           {&core::Figure::unit, &core::Figure::population, &core::Figure::scope}) {
        fields.push_back({"figure", [=](core::Story& changed) -> std::string& {
                            return changed.claims[i].figures[n].*member;
                          }});
      }
    }
    for (std::size_t n = 0; n < story.claims[i].appearances.size(); ++n) {
      fields.push_back({"quote", [=](core::Story& changed) -> std::string& {
                          return changed.claims[i].appearances[n].quote;
                        }});
    }
    for (std::size_t n = 0; n < story.claims[i].topics.size(); ++n) {
      fields.push_back({"topic", [=](core::Story& changed) -> std::string& {
                          return changed.claims[i].topics[n];
                        }});
    }
  }
}

// Names, aliases and codes of places and actors.
template <class List>
void add_names(std::vector<Named>& fields, const core::Story& story, List list) {
  for (std::size_t i = 0; i < (story.*list).size(); ++i) {
    for (std::size_t n = 0; n < (story.*list)[i].names.size(); ++n) {
      fields.push_back({"name", [=](core::Story& changed) -> std::string& {
                          return (changed.*list)[i].names[n].text;
                        }});
      fields.push_back({"name's language", [=](core::Story& changed) -> std::string& {
                          return (changed.*list)[i].names[n].language;
                        }});
    }
    for (std::size_t n = 0; n < (story.*list)[i].aliases.size(); ++n) {
      fields.push_back({"alias", [=](core::Story& changed) -> std::string& {
                          return (changed.*list)[i].aliases[n];
                        }});
    }
  }
}

void add_rest(std::vector<Named>& fields, const core::Story& story) {
  for (std::size_t i = 0; i < story.sources.size(); ++i) {
    for (std::size_t n = 0; n < story.sources[i].inferred.size(); ++n) {
      for (const auto member : {&core::Inferred::field, &core::Inferred::why}) {
        fields.push_back({"inferred", [=](core::Story& changed) -> std::string& {
                            return changed.sources[i].inferred[n].*member;
                          }});
      }
    }
  }
  for (std::size_t i = 0; i < story.questions.size(); ++i) {
    for (std::size_t n = 0; n < story.questions[i].scopes.size(); ++n) {
      for (const auto member : {&core::Scope::label, &core::Scope::note}) {
        fields.push_back({"scope", [=](core::Story& changed) -> std::string& {
                            return changed.questions[i].scopes[n].*member;
                          }});
      }
    }
  }
  for (std::size_t i = 0; i < story.places.size(); ++i) {
    for (std::size_t n = 0; n < story.places[i].iso_codes.size(); ++n) {
      fields.push_back({"iso code", [=](core::Story& changed) -> std::string& {
                          return changed.places[i].iso_codes[n];
                        }});
    }
  }
}

std::vector<Named> fields_of(const core::Story& story) {
  using core::Story;
  std::vector<Named> fields;
  for (const auto member :
       {&Story::title, &Story::heading, &Story::summary, &Story::method, &Story::language}) {
    fields.push_back({"story", [=](Story& changed) -> std::string& { return changed.*member; }});
  }
  for (const auto member : {&core::Place::name, &core::Place::local_name, &core::Place::note}) {
    add_each(fields, "place", story, &Story::places, member);
  }
  for (const auto member :
       {&core::Actor::name, &core::Actor::short_name, &core::Actor::role, &core::Actor::country}) {
    add_each(fields, "actor", story, &Story::actors, member);
  }
  for (const auto member :
       {&core::Source::title,
        &core::Source::letter,
        &core::Source::publisher,
        &core::Source::byline,
        &core::Source::dateline,
        &core::Source::url,
        &core::Source::note,
        &core::Source::language,
        &core::Source::digest}) {
    add_each(fields, "source", story, &Story::sources, member);
  }
  for (const auto member :
       {&core::Claim::summary,
        &core::Claim::short_text,
        &core::Claim::event,
        &core::Claim::hedge,
        &core::Claim::basis}) {
    add_each(fields, "claim", story, &Story::claims, member);
  }
  for (const auto member :
       {&core::Question::text, &core::Question::short_text, &core::Question::unit}) {
    add_each(fields, "question", story, &Story::questions, member);
  }
  add_each(fields, "reason", story, &Story::relations, &core::Relation::reason);
  for (const auto member : {&core::Movement::label, &core::Movement::note}) {
    add_each(fields, "movement", story, &Story::movements, member);
  }
  add_each(fields, "correction", story, &Story::corrections, &core::Correction::text);
  add_claims_parts(fields, story);
  add_names(fields, story, &Story::places);
  add_names(fields, story, &Story::actors);
  add_rest(fields, story);
  return fields;
}

std::string tag_names(const std::string& html) {
  std::string names;
  for (const Tag& tag : tags_of(html)) {
    names += tag.name;
    for (const auto& attribute : tag.attributes) {
      names += " " + attribute.first;
    }
    names += "\n";
  }
  return names;
}

class Hostile : public testing::TestWithParam<app::Language> {};

TEST_P(Hostile, TextStaysTextInTheTwin) {
  const app::Messages messages = messages_in(GetParam());
  const Words words = words_in(GetParam());
  const core::Story good = read_story("lost-balloon");
  const std::vector<Named> fields = fields_of(good);
  ASSERT_GT(fields.size(), 300u);
  std::size_t shown = 0;
  for (const Named& one : fields) {
    core::Story story = good;
    one.field(story) = kHarmless;
    const std::string harmless = twin(known_all(story), messages, words);
    one.field(story) = kHostile;
    const std::string hostile = twin(known_all(story), messages, words);
    ASSERT_EQ(tag_names(hostile), tag_names(harmless)) << one.name;
    ASSERT_EQ(hostile.find("<script"), std::string::npos) << one.name;
    shown += text_of(hostile).find(kHostile) != std::string::npos ? 1u : 0u;
  }
  EXPECT_GT(shown, fields.size() / 2) << "most of a story's texts are shown";
}

INSTANTIATE_TEST_SUITE_P(
    Languages,
    Hostile,
    testing::Values(app::Language::en, app::Language::uk),
    [](const auto& given) { return std::string(app::tag_of(given.param)); }
);

TEST(HostileHead, TextStaysText) {
  const core::Story good = read_story("lost-balloon");
  const std::string harmless = head(
                        known_all(good),
                        app::Messages(),
                        {"https://example.org/", "card.png"}
                    ),
                    expected = tag_names(harmless.substr(0, harmless.find("<script")));
  for (const Named& one : fields_of(good)) {
    core::Story story = good;
    one.field(story) = kHostile;
    const std::string html = head(known_all(story), app::Messages(), {kHostile, kHostile});
    const std::size_t script = html.find("<script type=\"application/ld+json\">"),
                      end = html.find("</script", script);
    ASSERT_EQ(html.find("<script"), script) << one.name;
    ASSERT_EQ(html.substr(end), "</script>\n") << one.name;
    const std::string json = html.substr(script + 35, end - script - 35);
    ASSERT_EQ(json.find('<'), std::string::npos) << one.name;
    ASSERT_TRUE(core::parse_json(json, one.name)) << one.name;
    ASSERT_EQ(tag_names(html.substr(0, script)), expected) << one.name;
  }
}

}  // namespace
}  // namespace dateline::page
