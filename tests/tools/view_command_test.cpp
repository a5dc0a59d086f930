// `dateline view` as its user calls it, in a window that nobody sees: SDL's driver without a
// display.
#include <filesystem>
#include <string>

#include <gtest/gtest.h>

#include "platform/native/png.hpp"
#include "tools/work_folder.hpp"

namespace dateline::tools {
namespace {

constexpr const char* kUnseen = "SDL_VIDEODRIVER=offscreen ";

class ViewCommand : public WorkFolder {
 protected:
  // What a window of these words shows once it has come to rest.
  platform::Picture shown(const std::string& words) const {
    const Outcome said = run_dateline(
        "view " + folder_.string() + " --screenshot " + at("seen.png") + " " + words,
        kUnseen
    );
    std::string error;
    auto picture = platform::read_png(at("seen.png"), error);
    EXPECT_TRUE(picture) << error << said.text;
    EXPECT_EQ(said.exit_code, 0) << said.text;
    return picture ? std::move(*picture) : platform::Picture{};
  }
};

// With a window, where this machine has one to give.
class Window : public ViewCommand {
 protected:
  void SetUp() override {
    ViewCommand::SetUp();
    copy_balloon();
    if (!std::filesystem::exists(std::string(DATELINE_ASSETS_DIR) + "/map/map.json")) {
      GTEST_SKIP() << "the map is not baked (npm run bake in web/)";
    }
    const Outcome tried =
        run_dateline("view " + kBalloon + " --screenshot " + at("tried.png"), kUnseen);
    if (contains(tried.text, "no window with OpenGL 3.3")) {
      GTEST_SKIP() << tried.text;
    }
  }
};

TEST_F(ViewCommand, SaysWhichValuesAnOptionTakes) {
  for (const auto& [words, reason] :
       {std::pair("--size 99999x100", "--size wants WIDTHxHEIGHT, such as 1440x900"),
        std::pair("--size 12.5x10", "--size wants WIDTHxHEIGHT"),
        std::pair("--text-size 101", "--text-size is 80, 90, 100"),
        std::pair("--lang tlh", "--lang is en, ko, uk or ru"),
        std::pair("--synthetic 2000001", "from 0 to 2000000"),
        std::pair("--seed 1", "--seed is for --synthetic")}) {
    const Outcome said = run_dateline(std::string("view ") + kBalloon + " " + words, kUnseen);
    EXPECT_EQ(said.exit_code, 2) << words;
    EXPECT_TRUE(contains(said.text, reason)) << said.text;
    EXPECT_TRUE(contains(said.text, "usage: dateline view")) << said.text;
  }
}

TEST_F(ViewCommand, NamesTheStoryOrTheMapThatIsNotThere) {
  const Outcome story = run_dateline("view " + at("nothing"), kUnseen);
  EXPECT_EQ(story.exit_code, 1);
  EXPECT_TRUE(contains(story.text, "nothing/story.json: cannot be read")) << story.text;
  const Outcome map = run_dateline("view " + kBalloon + " --assets " + at("none"), kUnseen);
  EXPECT_EQ(map.exit_code, 1);
  EXPECT_TRUE(contains(map.text, "none/map/map.json")) << map.text;
  EXPECT_TRUE(contains(map.text, "npm run bake")) << "and how to make it: " << map.text;
}

TEST_F(ViewCommand, WithoutADisplayLeadsToWhatNeedsNone) {
  if (!std::filesystem::exists(std::string(DATELINE_ASSETS_DIR) + "/map/map.json")) {
    GTEST_SKIP() << "the map is not baked (npm run bake in web/)";
  }
  const Outcome said = run_dateline("view " + kBalloon, "SDL_VIDEODRIVER=none-such ");
  EXPECT_EQ(said.exit_code, 1);
  EXPECT_TRUE(contains(said.text, "`dateline render` draws without a display")) << said.text;
}

TEST_F(Window, IsAsLargeAsAskedForAndFollowsItsOptions) {
  const platform::Picture plain = shown("--size 640x480");
  EXPECT_EQ(plain.width, 640);
  EXPECT_EQ(plain.height, 480);
  for (const char* option :
       {"--text-size 150", "--lang ko", "--state place=murmansk", "--synthetic 500"}) {
    EXPECT_TRUE(shown(std::string("--size 640x480 ") + option).pixels != plain.pixels) << option;
  }
}

TEST_F(Window, SaysThatAPictureCannotBeWritten) {
  const Outcome said = run_dateline(
      "view " + kBalloon + " --size 640x480 --screenshot " + at("no/such.png"),
      kUnseen
  );
  EXPECT_EQ(said.exit_code, 1);
  EXPECT_TRUE(contains(said.text, "no/such.png")) << said.text;
}

TEST_F(Window, TellsOfTextsThatItCannotRead) {
  const Outcome said = run_dateline(
      "view " + kBalloon + " --texts /nowhere --screenshot " + at("seen.png"),
      kUnseen
  );
  EXPECT_EQ(said.exit_code, 0) << "the story can be read without";
  EXPECT_TRUE(contains(said.text, "/nowhere: cannot be read")) << said.text;
}

}  // namespace
}  // namespace dateline::tools
