// `dateline prepare` as the bundler calls it.
#include <filesystem>
#include <string>

#include <gtest/gtest.h>

#include "app/model/prepared_catalogue.hpp"
#include "core/story/prepared/prepared_story.hpp"
#include "tools/run_dateline.hpp"
#include "tools/work_folder.hpp"

namespace dateline::tools {
namespace {

const std::string kStory = std::string(DATELINE_SOURCE_DIR) + "/data/stories/lost-balloon";
constexpr const char* kMap =
    R"({"format":"dateline-map/1","levels":[{"level":1,"max_km_per_px":7}],)"
    R"("views":[{"id":"un","names":{"en":"UN"}}],"files":[],"labels":[)"
    R"({"kind":"city","names":{"en":"Oslo","ru":"Осло"},"local":"Oslo","at":[10,60],"rank":0,"from_zoom":3},)"
    R"({"kind":"city","names":{"en":"Moscow","ru":"Москва"},"local":"Москва","at":[37,55],"rank":0,"from_zoom":3}]})";
constexpr const char* kLabels = R"({"format":"dateline-labels/1","labels":[],"ground":[]})";

class PrepareCommand : public WorkFolder {
 protected:
  void SetUp() override {
    WorkFolder::SetUp();
    write("map/map.json", kMap);
    write("map/labels.json", kLabels);
  }

  Outcome prepare(const std::string& story) {
    const std::string folder = folder_.string();
    return run_dateline("prepare " + story + " --out " + folder + "/out --assets " + folder);
  }
};

TEST_F(PrepareCommand, WritesWhatTheProgramReads) {
  const auto [code, said] = prepare(kStory);
  ASSERT_EQ(code, 0) << said;
  const auto story = core::read_prepared_story(read("out/story.txt"));
  ASSERT_TRUE(story);
  EXPECT_EQ(story->id, "lost-balloon");
  for (const core::Claim& claim : story->claims) {
    EXPECT_FALSE(claim.appearances.front().fingerprint) << "they come with the whole story";
  }
  EXPECT_TRUE(app::read_prepared_labels(read("out/labels.txt")));
}

TEST_F(PrepareCommand, KeepsTheNamesThatTheStorysReadersNeed) {
  ASSERT_EQ(prepare(kStory).exit_code, 0);
  const auto map = app::read_prepared_catalogue(read("out/map.txt"));
  ASSERT_TRUE(map);
  ASSERT_EQ(map->labels.size(), 2u);
  EXPECT_EQ(map->labels[0].local, "") << "the local name is the English one";
  EXPECT_EQ(map->labels[1].local, "Москва");
  EXPECT_EQ(map->labels[1].names[app::Language::en], "Moscow");
  EXPECT_EQ(map->labels[1].names[app::Language::ru], "") << "it comes with the language";
}

TEST_F(PrepareCommand, RefusesAStoryWithErrorsAndAMapThatIsNotThere) {
  EXPECT_EQ(prepare(folder_.string()).exit_code, 1);
  std::filesystem::remove(folder_ / "map" / "labels.json");
  const auto [code, said] = prepare(kStory);
  EXPECT_EQ(code, 1);
  EXPECT_NE(said.find("labels.json"), std::string::npos) << said;
  EXPECT_EQ(run_dateline("prepare " + kStory).exit_code, 2);
}

}  // namespace
}  // namespace dateline::tools
