// The tables of `dateline check --summary`: whatever the story, what they count adds up to what it
// holds.
#include "tools/summary.hpp"

#include <map>
#include <sstream>
#include <string>

#include <gtest/gtest.h>

#include "core/story/read/story_reader.hpp"
#include "tools/work_folder.hpp"

namespace dateline::tools {
namespace {

using Table = std::map<std::string, std::size_t>;  // count by name

core::Story story_in(const std::string& folder) {
  auto read = core::read_story(bytes_of(folder + "/story.json"), "story.json");
  EXPECT_TRUE(read);
  return read ? std::move(read->story) : core::Story{};
}

std::map<std::string, Table> tables_of(const std::string& summary) {
  std::map<std::string, Table> tables;
  std::istringstream lines(summary);
  std::string line, title;
  while (std::getline(lines, line)) {
    if (line.rfind("  ", 0) != 0) {
      title = line;
      continue;
    }
    const std::size_t number = line.find_first_not_of(' ');
    const std::size_t name = line.find("  ", number);
    tables[title][line.substr(name + 2)] = std::stoul(line.substr(number));
  }
  return tables;
}

std::size_t sum(const Table& table) {
  std::size_t all = 0;
  for (const auto& [name, count] : table) {
    all += count;
  }
  return all;
}

std::size_t appearances_of(const core::Story& story) {
  std::size_t all = 0;
  for (const core::Claim& claim : story.claims) {
    all += claim.appearances.size();
  }
  return all;
}

TEST(Summary, AddsUpToWhatTheStoryHolds) {
  for (const std::string& folder : {kBalloon, kTroops}) {
    const core::Story story = story_in(folder);
    auto tables = tables_of(summary_of(story));
    EXPECT_EQ(sum(tables["Claims by speaker"]), story.claims.size());
    EXPECT_EQ(sum(tables["Claims by stance"]), story.claims.size());
    EXPECT_EQ(sum(tables["Appearances by article"]), appearances_of(story));
    EXPECT_EQ(sum(tables["Relations by kind"]), story.relations.size());
    EXPECT_GE(sum(tables["Claims by place"]), story.claims.size()) << "each stands somewhere";
    EXPECT_GE(sum(tables["Claims by question"]), story.claims.size());
  }
}

TEST(Summary, HasNoRowForWhatIsNotThere) {
  core::Story story = story_in(kBalloon);
  for (const auto& [title, table] : tables_of(summary_of(story))) {
    for (const auto& [name, count] : table) {
      EXPECT_GT(count, 0u) << title << ": " << name;
    }
  }
  story.claims.clear();
  story.relations.clear();
  for (const auto& [title, table] : tables_of(summary_of(story))) {
    EXPECT_EQ(sum(table), 0u) << title;
  }
}

TEST(Summary, PutsWhoSaidMostFirst) {
  const std::string summary = summary_of(story_in(kTroops));
  std::istringstream lines(summary.substr(summary.find("Claims by speaker\n")));
  std::string line;
  std::getline(lines, line);
  std::size_t before = 1000000;
  while (std::getline(lines, line) && !line.empty()) {
    const std::size_t count = std::stoul(line);
    EXPECT_LE(count, before) << line;
    before = count;
  }
}

TEST(Summary, StandsBeforeTheProblemsAndOnlyWithoutErrors) {
  const std::string said = run_dateline("check --summary " + kBalloon).text;
  EXPECT_LT(said.find("Claims by stance"), said.find("errors, ")) << said;
  const Outcome absent = run_dateline("check --summary /nowhere");
  EXPECT_EQ(absent.exit_code, 1);
  EXPECT_FALSE(contains(absent.text, "Claims by")) << absent.text;
}

}  // namespace
}  // namespace dateline::tools
