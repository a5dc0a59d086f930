// A folder for one test of the command line: empty when it begins, gone when it ends.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <gtest/gtest.h>

#include "core/base/json_tree.hpp"
#include "tools/run_dateline.hpp"

namespace dateline::tools {

inline const std::string kBalloon = DATELINE_SOURCE_DIR "/data/stories/lost-balloon";
inline const std::string kTroops = DATELINE_SOURCE_DIR "/data/stories/dprk-troops-2024";

inline std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

inline bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

// `text` with the first `from` in its place; a test failure when there is none.
inline std::string exchanged(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  if (at == std::string::npos) {
    ADD_FAILURE() << "nothing to exchange: " << from;
    return text;
  }
  return text.replace(at, from.size(), to);
}

class WorkFolder : public testing::Test {
 protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = std::filesystem::temp_directory_path() /
              (std::string("dateline-") + test->test_suite_name() + "-" + test->name());
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override {
    std::filesystem::remove_all(folder_);
  }

  [[nodiscard]] std::string at(const std::string& name) const {
    return (folder_ / name).string();
  }
  void write(const std::string& name, const std::string& bytes) const {
    std::filesystem::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
  }
  [[nodiscard]] std::string read(const std::string& name) const {
    return bytes_of(folder_ / name);
  }
  [[nodiscard]] bool is_empty() const {
    return std::filesystem::is_empty(folder_);
  }

  // A copy of the made-up story with its articles, to be changed.
  void copy_balloon() const {
    std::filesystem::copy(kBalloon, folder_, std::filesystem::copy_options::recursive);
  }

  // What the program said, which has to be one JSON text.
  [[nodiscard]] static core::JsonTree json_of(const std::string& said) {
    auto tree = core::parse_json(said, "said");
    EXPECT_TRUE(tree) << core::describe(tree.error()) << "\n" << said;
    return tree ? std::move(*tree) : core::parse_json("{}", "empty").value();
  }

  std::filesystem::path folder_;
};

}  // namespace dateline::tools
