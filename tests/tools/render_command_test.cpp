// `dateline render` as its user calls it: the picture follows each option, and whatever stands in
// its way is named without a file being left.
#include <filesystem>
#include <string>

#include <gtest/gtest.h>

#include "platform/native/png.hpp"
#include "tools/work_folder.hpp"

namespace dateline::tools {
namespace {

const std::string kAssets = DATELINE_ASSETS_DIR;

class RenderCommand : public WorkFolder {
 protected:
  void SetUp() override {
    WorkFolder::SetUp();
    if (!std::filesystem::exists(kAssets + "/map/map.json")) {
      GTEST_SKIP() << "the map is not baked (npm run bake in web/)";
    }
  }

  Outcome render(const std::string& more) const {
    return run_dateline("render " + kBalloon + " -o " + at("out.png") + " " + more);
  }

  // The picture that these words give; small, for time.
  platform::Picture picture(const std::string& more) const {
    const Outcome said = render("--size 480x360 " + more);
    EXPECT_EQ(said.exit_code, 0) << more << ": " << said.text;
    std::string error;
    auto read = platform::read_png(at("out.png"), error);
    EXPECT_TRUE(read) << error;
    return read ? std::move(*read) : platform::Picture{};
  }

  void expect_misuse(const std::string& words, const std::string& reason) const {
    const Outcome said = render(words);
    EXPECT_EQ(said.exit_code, 2) << words;
    EXPECT_TRUE(contains(said.text, reason)) << said.text;
    EXPECT_TRUE(contains(said.text, "usage: dateline render")) << said.text;
    EXPECT_TRUE(is_empty()) << words;
  }

  void expect_refused(const std::string& words, const std::string& reason) const {
    const Outcome said = render(words);
    EXPECT_EQ(said.exit_code, 1) << words;
    EXPECT_TRUE(contains(said.text, reason)) << said.text;
    EXPECT_FALSE(std::filesystem::exists(folder_ / "out.png")) << words;
  }
};

TEST_F(RenderCommand, SaysWhichValuesAnOptionTakes) {
  expect_misuse("--size 1200", "--size wants WIDTHxHEIGHT in CSS pixels");
  for (const char* ratio : {"0", "0.4", "4.1", "-1", "two", "1x", "inf", "''"}) {
    expect_misuse(std::string("--ratio ") + ratio, "--ratio wants a number from 0.5 to 4");
  }
  for (const char* theme : {"Dark", "blue", "''", "contrast"}) {
    expect_misuse(std::string("--theme ") + theme, "contrast-light, contrast-dark or print");
  }
  for (const char* size : {"50", "101", "250", "100%", "large"}) {
    expect_misuse(std::string("--text-size ") + size, "175 or 200: percent");
  }
  for (const char* language : {"fr", "tlh", "english", "''"}) {
    expect_misuse(std::string("--lang ") + language, "--lang is en, ko, uk or ru");
  }
}

TEST_F(RenderCommand, DrawsAsManyPixelsAsSizeTimesRatio) {
  const platform::Picture once = picture(""), twice = picture("--ratio 2"),
                          half = picture("--ratio 0.5");
  EXPECT_EQ(once.width, 480);
  EXPECT_EQ(once.height, 360);
  EXPECT_EQ(twice.width, 960);
  EXPECT_EQ(twice.height, 720);
  EXPECT_EQ(half.width, 240);
}

TEST_F(RenderCommand, GivesEachOptionAPictureOfItsOwn) {
  const platform::Picture plain = picture("");
  for (const char* option :
       {"--theme dark",
        "--theme contrast-light",
        "--theme print",
        "--text-size 150",
        "--lang ko",
        "--lang uk",
        "--map-alone",
        "--state claim=pilots-heavier",
        "--state view=sources"}) {
    EXPECT_TRUE(picture(option).pixels != plain.pixels) << option;
  }
  EXPECT_TRUE(picture("--theme light --text-size 100 --lang en --ratio 1").pixels == plain.pixels)
      << "these are the defaults";
}

TEST_F(RenderCommand, ShowsThePassageToWhoHoldsTheArticles) {
  const auto drawn = [this](const std::string& more) {
    const std::string state = "--state claim=pilots-heavier --size 1440x900 ";
    EXPECT_EQ(render(state + more).exit_code, 0);
    return read("out.png");
  };
  EXPECT_NE(drawn(""), drawn("--texts " + kBalloon + "/texts")) << "words in place of bars";
}

TEST_F(RenderCommand, AStateThatTheStoryDoesNotHaveIsDrawnAsFarAsItIsOne) {
  EXPECT_EQ(render("--size 480x360 --state 'claim=no-such-claim&nonsense&map=x'").exit_code, 0);
}

TEST_F(RenderCommand, NamesWhatStandsInItsWay) {
  expect_refused("--assets /nowhere", "/nowhere/map/map.json: cannot be read");
  expect_refused("--texts /nowhere", "/nowhere: cannot be read");
  expect_refused("--size 16000x100", "8192 px");
  expect_refused("--size 3000x100 --ratio 4", "8192 px");
}

TEST_F(RenderCommand, NamesTheFontThatItCannotDoWithout) {
  std::filesystem::create_directories(folder_ / "assets");
  std::filesystem::create_directory_symlink(
      std::filesystem::canonical(kAssets + "/map"),
      folder_ / "assets/map"
  );
  expect_refused("--assets " + at("assets"), "sans-regular.ttf");
}

TEST_F(RenderCommand, NamesACatalogueThatIsBroken) {
  write("assets/map/map.json", "{\"version\": ");
  expect_refused("--assets " + at("assets"), "map.json");
}

TEST_F(RenderCommand, SaysThatAPictureCannotBeWritten) {
  const Outcome said =
      run_dateline("render " + kBalloon + " --size 480x360 -o " + at("no/such/folder.png"));
  EXPECT_EQ(said.exit_code, 1);
  EXPECT_TRUE(contains(said.text, "no/such/folder.png")) << said.text;
}

TEST_F(RenderCommand, TakesItsAssetsFromTheEnvironmentUnlessTheyAreNamed) {
  const Outcome lost =
      run_dateline("render " + kBalloon + " -o " + at("out.png"), "DATELINE_ASSETS=/nowhere ");
  EXPECT_EQ(lost.exit_code, 1);
  EXPECT_TRUE(contains(lost.text, "/nowhere/map/map.json")) << lost.text;
  const Outcome named = run_dateline(
      "render " + kBalloon + " --size 480x360 -o " + at("out.png") + " --assets " + kAssets,
      "DATELINE_ASSETS=/nowhere "
  );
  EXPECT_EQ(named.exit_code, 0) << named.text;
}

}  // namespace
}  // namespace dateline::tools
