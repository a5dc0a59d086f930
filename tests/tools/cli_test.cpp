// The program as its user calls it.
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <gtest/gtest.h>

#include "tools/run_dateline.hpp"

namespace {

using dateline::tools::Outcome;
using dateline::tools::run_dateline;

const std::string kGoodStory = std::string(DATELINE_SOURCE_DIR) + "/data/stories/lost-balloon";
const std::string kRealStory = std::string(DATELINE_SOURCE_DIR) + "/data/stories/dprk-troops-2024";

bool contains(const std::string& text, const char* part) {
  return text.find(part) != std::string::npos;
}

class Cli : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::temp_directory_path() /
              ("dateline-cli-" +
               std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override {
    std::filesystem::remove_all(folder_);
  }

  std::string broken_story(const std::string& text) const {
    std::ofstream(folder_ / "story.json", std::ios::binary) << text;
    return folder_.string();
  }

  static bool baked() {
    return std::filesystem::exists(std::string(DATELINE_ASSETS_DIR) + "/map/map.json");
  }

  // Width and height from a PNG's first chunk; zero when the file is no PNG.
  static std::pair<unsigned, unsigned> png_size(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::array<unsigned char, 24> head{};
    in.read(reinterpret_cast<char*>(head.data()), head.size());
    if (!in || std::memcmp(head.data(), "\x89PNG\r\n\x1a\n", 8) != 0) {
      return {0, 0};
    }
    const auto number = [&](std::size_t at) {
      return unsigned{head[at]} << 24 | unsigned{head[at + 1]} << 16 | unsigned{head[at + 2]} << 8 |
             head[at + 3];
    };
    return {number(16), number(20)};
  }

  std::filesystem::path folder_;
};

TEST_F(Cli, WithoutACommandItShowsItsCommandsAndExitsWithTwo) {
  const Outcome outcome = run_dateline("");
  EXPECT_EQ(outcome.exit_code, 2);
  for (const char* command : {"dateline check", "dateline view", "dateline render"}) {
    EXPECT_TRUE(contains(outcome.text, command)) << outcome.text;
  }
}

TEST_F(Cli, AnUnknownCommandIsNamed) {
  const Outcome outcome = run_dateline("chekc x");
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_TRUE(contains(outcome.text, "chekc"));
}

TEST_F(Cli, CheckPassesTheGoodAndTheRealStory) {
  for (const std::string& story : {kGoodStory, kRealStory}) {
    const Outcome outcome = run_dateline("check " + story);
    EXPECT_EQ(outcome.exit_code, 0) << outcome.text;
  }
}

TEST_F(Cli, CheckOfAFolderWithoutAStoryNamesTheFile) {
  const Outcome outcome = run_dateline("check " + folder_.string());
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_TRUE(contains(outcome.text, "story.json")) << outcome.text;
}

TEST_F(Cli, CheckListsAllProblemsNotTheFirst) {
  const std::string story = broken_story(
      R"({"format": "dateline/1", "id": "Bad Id", "language": "en", "title": "t", "summary": "s", "method": "m",
    "period": "soon", "places": [{"id": "a", "names": {"en": "A"}, "kind": "city", "point": [999, 10]}], "actors": [], "sources": [], "claims": []})"
  );
  const Outcome outcome = run_dateline("check " + story);
  EXPECT_EQ(outcome.exit_code, 1);
  for (const char* path : {": id", "period", "places[0].point"}) {
    EXPECT_TRUE(contains(outcome.text, path)) << path << " in\n" << outcome.text;
  }
}

TEST_F(Cli, CheckForMachinesIsJson) {
  const Outcome outcome = run_dateline("check --json " + broken_story("{"));
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_TRUE(contains(outcome.text, "\"code\"")) << outcome.text;
  EXPECT_TRUE(contains(outcome.text, "not_json")) << outcome.text;
}

TEST_F(Cli, RenderRefusesWhatItCannotDoAndLeavesNoFile) {
  const std::string out = (folder_ / "out.png").string();
  EXPECT_EQ(run_dateline("render " + kGoodStory).exit_code, 2);
  EXPECT_EQ(run_dateline("render " + kGoodStory + " -o " + out + " --size 12").exit_code, 2);
  EXPECT_EQ(run_dateline("render " + kGoodStory + " -o " + out + " --ratio nan").exit_code, 2);
  for (const char* wrong :
       {"--synthetic many",
        "--synthetic 2000001",
        "--synthetic -5",
        "--synthetic 10 --seed x",
        "--seed 3"}) {
    const Outcome outcome = run_dateline("render " + kGoodStory + " -o " + out + " " + wrong);
    EXPECT_EQ(outcome.exit_code, 2) << wrong;
    EXPECT_TRUE(contains(outcome.text, "--synthetic")) << outcome.text;
  }
  EXPECT_EQ(run_dateline("render " + folder_.string() + " -o " + out).exit_code, 1);
  EXPECT_FALSE(std::filesystem::exists(out));
}

// A copy of what is baked, with one file cut short.
TEST_F(Cli, RenderTellsOfABrokenMapFileAndDrawsTheCoarserMap) {
  if (!baked()) {
    GTEST_SKIP() << "the map is not baked (npm run bake in web/)";
  }
  namespace fs = std::filesystem;
  fs::create_directories(folder_ / "map");
  fs::create_directory_symlink(
      fs::canonical(std::string(DATELINE_ASSETS_DIR) + "/fonts"),
      folder_ / "fonts"
  );
  for (const auto& entry : fs::directory_iterator(std::string(DATELINE_ASSETS_DIR) + "/map")) {
    const std::string name = entry.path().filename().string();
    const bool finer = name[0] == '1' || name[0] == '2';
    if (!finer) {
      fs::copy_file(entry.path(), folder_ / "map" / name);
    } else {
      std::ofstream(folder_ / "map" / name, std::ios::binary) << "DATELINE";
    }
  }
  const fs::path out = folder_ / "card.png";
  const Outcome outcome = run_dateline(
      "render " + kRealStory + " -o " + out.string() +
      " --size 1200x630 --state map=6/51.7/36.2 --assets " + folder_.string()
  );
  EXPECT_EQ(outcome.exit_code, 0) << outcome.text;
  EXPECT_TRUE(contains(outcome.text, ".mesh: This is not a map file of Dateline.")) << outcome.text;
  EXPECT_EQ(png_size(out), (std::pair<unsigned, unsigned>{1200, 630}));
}

TEST_F(Cli, RenderDrawsTheRealStoryWithoutADisplay) {
  if (!baked()) {
    GTEST_SKIP() << "the map is not baked (npm run bake in web/)";
  }
  const std::filesystem::path out = folder_ / "card.png";
  const Outcome outcome =
      run_dateline("render " + kRealStory + " -o " + out.string() + " --size 1200x630");
  ASSERT_EQ(outcome.exit_code, 0) << outcome.text;
  EXPECT_EQ(png_size(out), (std::pair<unsigned, unsigned>{1200, 630}));
}

TEST_F(Cli, RenderIsTheSameTwiceAndFollowsTheState) {
  if (!baked()) {
    GTEST_SKIP() << "the map is not baked (npm run bake in web/)";
  }
  const auto picture = [&](const char* name, const char* more) {
    const std::filesystem::path out = folder_ / name;
    const Outcome outcome =
        run_dateline("render " + kRealStory + " -o " + out.string() + " --size 800x600 " + more);
    EXPECT_EQ(outcome.exit_code, 0) << outcome.text;
    std::ifstream in(out, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
  };
  const std::string plain = picture("a.png", "");
  EXPECT_EQ(plain, picture("b.png", ""));
  EXPECT_NE(plain, picture("c.png", "--state place=kursk-region"));
  EXPECT_NE(plain, picture("d.png", "--theme dark"));
  EXPECT_NE(plain, picture("p.png", "--theme print"));
  const std::string crowded = picture("e.png", "--synthetic 5000 --seed 2");
  EXPECT_NE(plain, crowded);
  EXPECT_EQ(crowded, picture("f.png", "--synthetic 5000 --seed 2"));
  EXPECT_NE(crowded, picture("g.png", "--synthetic 5000 --seed 3"));
}

}  // namespace
