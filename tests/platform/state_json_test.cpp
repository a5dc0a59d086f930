// The state as pages and hosts are told it: every key that web/API.md promises, true to the frame,
// and nothing that was not known on the day looked back to.
#include "platform/web/state_json.hpp"

#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <string>

#include <gtest/gtest.h>

#include "app/change/reduce.hpp"
#include "app/view/selection.hpp"
#include "core/base/json_tree.hpp"
#include "core/story/read/story_reader.hpp"
#include "platform/web/fields_json.hpp"
#include "ui/kit/page_fields.hpp"
#include "ui/kit/ui.hpp"

namespace dateline::platform {
namespace {

std::string text_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// Parsed, and asked for by the way that leads there: "counts.passing".
class Told {
 public:
  explicit Told(const std::string& json)
      : tree_(core::parse_json(json, "state").value()) {}

  [[nodiscard]] core::NodeId at(const std::string& way) const {
    core::NodeId node = tree_.root();
    std::istringstream keys(way);
    for (std::string key; std::getline(keys, key, '.');) {
      node = tree_.find(node, key);
      if (node == core::kNoNode) {
        ADD_FAILURE() << "no " << way;
        return tree_.root();
      }
    }
    return node;
  }
  [[nodiscard]] double number(const std::string& way) const {
    return tree_.number(at(way));
  }
  [[nodiscard]] std::string text(const std::string& way) const {
    return std::string(tree_.text(at(way)));
  }
  [[nodiscard]] bool is_null(const std::string& way) const {
    return tree_.kind(at(way)) == core::JsonKind::null;
  }
  [[nodiscard]] std::vector<std::string> texts(const std::string& way) const {
    std::vector<std::string> texts;
    for (core::NodeId one = tree_.first(at(way)); one != tree_.end(at(way));
         one = tree_.next(one)) {
      texts.emplace_back(tree_.text(one));
    }
    return texts;
  }
  [[nodiscard]] std::set<std::string> keys() const {
    std::set<std::string> keys;
    for (core::NodeId one = tree_.first(0); one != tree_.end(0); one = tree_.next(one)) {
      keys.emplace(tree_.key(one));
    }
    return keys;
  }
  [[nodiscard]] const core::JsonTree& tree() const {
    return tree_;
  }

 private:
  core::JsonTree tree_;
};

class StateJson : public testing::Test {
 protected:
  explicit StateJson(const char* story = "dprk-troops-2024") {
    const std::string path =
        std::string(DATELINE_SOURCE_DIR "/data/stories/") + story + "/story.json";
    auto read = core::read_story(text_of(path), path);
    EXPECT_TRUE(read);
    world_ = app::make_world(std::move(read->story), {});
    state_ = app::initial_state(world_);
    apply(app::MapPlaced{{300, 50, 800, 600}, {300, 50, 700, 600}, 1, {}});
    apply(app::ClaimClosed{});
  }

  void apply(const app::Event& event) {
    app::Effects effects;
    app::reduce(state_, world_, event, effects);
    app::make_frame(state_, world_, frame_);
  }
  [[nodiscard]] std::string json(float scale = 1) const {
    return state_json(frame_, state_, world_, "", scale);
  }
  [[nodiscard]] Told told() const {
    return Told(json());
  }
  [[nodiscard]] core::ClaimIndex claim(const char* id) const {
    return core::find_claim(world_.story, id).value();
  }

  app::World world_;
  app::AppState state_;
  app::Frame frame_;
};

// The first column of the table under "## State".
std::set<std::string> promised_keys() {
  const std::string page = text_of(DATELINE_SOURCE_DIR "/web/API.md");
  const std::size_t from = page.find("\n## State\n"), to = page.find("\n## ", from + 4);
  std::set<std::string> keys;
  std::istringstream lines(page.substr(from, to - from));
  for (std::string line; std::getline(lines, line);) {
    const std::string names = line.substr(0, line.find('|', 1));
    for (std::size_t at = names.find('`'); at != std::string::npos;) {
      const std::size_t end = names.find('`', at + 1);
      keys.insert(names.substr(at + 1, end - at - 1));
      at = names.find('`', end + 1);
    }
  }
  return keys;
}

TEST_F(StateJson, HasTheKeysThatThePagesApiPromisesAndNoOther) {
  const std::set<std::string> promised = promised_keys();
  EXPECT_GE(promised.size(), 30u);
  EXPECT_EQ(told().keys(), promised);
  apply(app::ClaimPicked{claim("blinken-8000-kursk")});
  apply(app::NewsPicked{core::to_day({2024, 10, 19}), core::to_day({2024, 10, 26})});
  EXPECT_EQ(told().keys(), promised) << "whatever is shown";
}

TEST_F(StateJson, CountsAgreeWithTheListsBesideThem) {
  const auto expect_agreement = [this] {
    const Told state = told();
    const auto passing = state.texts("passing"), listed = state.texts("listed");
    EXPECT_EQ(state.number("counts.passing"), static_cast<double>(passing.size()));
    EXPECT_EQ(
        state.number("counts.passing"),
        state.number("counts.onMap") + state.number("counts.inTray")
    );
    EXPECT_EQ(state.number("counts.perhaps"), static_cast<double>(state.texts("mayPass").size()));
    for (const std::string& id : listed) {
      EXPECT_NE(std::find(passing.begin(), passing.end(), id), passing.end()) << id;
    }
    EXPECT_LE(state.number("counts.passing"), state.number("counts.known"));
  };
  expect_agreement();
  apply(app::SaidWindowSet{{core::kBeforeAll, core::to_day({2024, 10, 20})}, true});
  expect_agreement();
  apply(app::PerhapsToggled{});
  expect_agreement();
  apply(app::StanceOnlyAsked{core::StanceMark::denies});
  expect_agreement();
  EXPECT_EQ(told().texts("stances"), std::vector<std::string>{"denies"});
}

TEST_F(StateJson, OfAnyDayNamesNothingThatCameLater) {
  const core::Story whole = world_.story;
  const core::DayRange days = world_.timeline;
  for (const core::Claim& picked : whole.claims) {
    apply(app::KnownOnSet{days.last, true});
    apply(app::ClaimPicked{claim(picked.id.c_str())});
    apply(app::KnownOnSet{core::to_day({2024, 10, 21}), true});
    const std::string said = json();
    for (std::size_t i = 0; i < whole.claims.size(); ++i) {
      if (core::is_blank(world_.story.claims[i])) {
        EXPECT_EQ(said.find("\"" + whole.claims[i].id + "\""), std::string::npos)
            << whole.claims[i].id << " while " << picked.id << " is open";
        EXPECT_EQ(said.find("claim=" + whole.claims[i].id), std::string::npos)
            << "nor in the fragment: " << whole.claims[i].id;
      }
    }
    for (std::size_t i = 0; i < whole.sources.size(); ++i) {
      if (core::is_blank(world_.story.sources[i])) {
        EXPECT_EQ(said.find("\"" + whole.sources[i].id + "\""), std::string::npos)
            << whole.sources[i].id;
      }
    }
  }
}

TEST_F(StateJson, TellsAChoiceAgainOnADayThatKnowsIt) {
  apply(app::ClaimPicked{claim("blinken-8000-kursk")});
  EXPECT_EQ(told().text("open.claim"), "blinken-8000-kursk");
  apply(app::KnownOnSet{core::to_day({2024, 10, 21}), true});
  EXPECT_TRUE(told().is_null("claim"));
  EXPECT_TRUE(told().is_null("open"));
  EXPECT_EQ(told().text("knownOn"), "2024-10-21");
  apply(app::KnownOnSet{world_.timeline.last, true});
  EXPECT_EQ(told().text("claim"), "blinken-8000-kursk");
}

TEST_F(StateJson, TheWordsOfAnOpenClaimSayWhoDoesWhat) {
  for (const core::Claim& one : world_.story.claims) {
    apply(app::ClaimPicked{claim(one.id.c_str())});
    const Told state = told();
    EXPECT_EQ(state.text("open.claim"), one.id);
    EXPECT_EQ(state.text("open.summary"), one.summary);
    EXPECT_EQ(state.text("open.stance"), core::name_of(one.stance));
    EXPECT_EQ(state.text("open.speaker"), world_.story.actors[one.actor.value].name);
    EXPECT_NE(state.text("open.words"), one.summary)
        << one.id << ": a summary alone does not say that its speaker denies it";
    EXPECT_EQ(state.tree().size(state.at("open.appearances")), one.appearances.size());
  }
}

TEST_F(StateJson, WindowsAreNullWhereTheyAreOpen) {
  for (const char* end : {"said.from", "said.to", "happened.from", "happened.to"}) {
    EXPECT_TRUE(told().is_null(end)) << end;
  }
  apply(app::SaidWindowSet{{core::to_day({2024, 10, 18}), core::kAfterAll}, true});
  EXPECT_EQ(told().text("said.from"), "2024-10-18");
  EXPECT_TRUE(told().is_null("said.to"));
  EXPECT_TRUE(told().is_null("happened.from"));
}

TEST_F(StateJson, NewsAreWhatPassesOfThreeKinds) {
  EXPECT_TRUE(told().is_null("news"));
  EXPECT_TRUE(told().is_null("newSince"));
  apply(app::NewsPicked{core::to_day({2024, 10, 19}), core::to_day({2024, 10, 26})});
  const Told state = told();
  EXPECT_EQ(state.text("newSince"), "2024-10-19");
  std::multiset<std::string> news;
  for (const char* kind : {"news.becameKnown", "news.revised", "news.toldOtherwise"}) {
    for (const std::string& id : state.texts(kind)) {
      news.insert(id);
    }
  }
  const auto passing = state.texts("passing");
  EXPECT_EQ(news, std::multiset<std::string>(passing.begin(), passing.end()));
  EXPECT_FALSE(news.empty());
}

TEST_F(StateJson, LengthsAreThePagesWhateverTheReadersTextSize) {
  const Told one(json(1)), half_more(json(1.5f));
  for (const char* length : {"map.x", "map.width", "mapFree.height"}) {
    EXPECT_NEAR(half_more.number(length), one.number(length) * 1.5, 1e-3) << length;
  }
  EXPECT_EQ(half_more.number("view.zoom"), one.number("view.zoom")) << "degrees are degrees";
  const core::NodeId a = one.tree().first(one.at("marks")),
                     b = half_more.tree().first(half_more.at("marks"));
  for (const char* key : {"x", "y", "radius"}) {
    EXPECT_NEAR(
        half_more.tree().number(half_more.tree().find(b, key)),
        one.tree().number(one.tree().find(a, key)) * 1.5,
        1e-3
    ) << key;
  }
}

TEST_F(StateJson, ANoticeIsTheSentenceThatIsShown) {
  EXPECT_TRUE(told().is_null("notice"));
  apply(app::FragmentArrived{"claim=no-such-claim"});
  EXPECT_EQ(told().text("notice"), state_.notice.text);
  EXPECT_FALSE(state_.notice.text.empty());
}

TEST_F(StateJson, FieldsAndWhatIsSeenAreMeasuredAlike) {
  ui::PageFields fields;
  fields.released = 3;
  fields.shown.push_back(
      {ui::FieldName::date_to,
       {10, 20, 30, 40},
       {1, 2, 3, 4},
       "18 \"Oct\"",
       "To",
       "",
       14,
       64,
       5,
       6,
       true}
  );
  const Told told_fields(fields_json(fields, 2));
  EXPECT_EQ(told_fields.number("released"), 3);
  const core::JsonTree& tree = told_fields.tree();
  const core::NodeId field = tree.first(told_fields.at("fields"));
  EXPECT_EQ(tree.text(tree.find(field, "name")), ui::name_of(ui::FieldName::date_to));
  EXPECT_EQ(tree.text(tree.find(field, "text")), "18 \"Oct\"");
  EXPECT_EQ(tree.number(tree.find(field, "size")), 28);
  EXPECT_EQ(tree.number(tree.find(field, "most")), 64) << "bytes are no length";
  EXPECT_EQ(tree.number(tree.find(tree.find(field, "box"), "width")), 60);
  EXPECT_EQ(tree.number(tree.find(tree.find(field, "room"), "x")), 2);
}

class BalloonJson : public StateJson {
 protected:
  BalloonJson()
      : StateJson("lost-balloon") {}
};

TEST_F(BalloonJson, AClusterNamesAllItsPlacesAndASingleMarkNone) {
  core::Camera camera = state_.camera;
  camera.zoom = 1;
  apply(app::ViewSet{camera});
  bool clustered = false;
  for (const app::PlaceMark& mark : frame_.marks) {
    clustered = clustered || mark.is_cluster();
  }
  const Told state = told();
  const core::JsonTree& tree = state.tree();
  const core::NodeId marks = state.at("marks");
  std::size_t with_members = 0;
  for (core::NodeId one = tree.first(marks); one != tree.end(marks); one = tree.next(one)) {
    const core::NodeId members = tree.find(one, "members");
    EXPECT_NE(tree.size(members), 1u) << "one place is no cluster";
    with_members += tree.size(members) > 0 ? 1u : 0u;
  }
  EXPECT_EQ(with_members > 0, clustered);
}

}  // namespace
}  // namespace dateline::platform
