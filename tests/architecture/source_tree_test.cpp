// The rules against the files of this repository. It reads the disk; what the rules are stands in
// source_rules.hpp.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>

#include <gtest/gtest.h>

#include "architecture/rooms.hpp"
#include "architecture/source_rules.hpp"
#include "architecture/tokens.hpp"
#include "architecture/web_rooms.hpp"

namespace dateline::architecture {
namespace {

namespace fs = std::filesystem;

const fs::path repository = DATELINE_SOURCE_DIR;

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

bool is_ours(const fs::path& path) {
  return std::none_of(path.begin(), path.end(), [](const fs::path& part) {
    return part == "node_modules" || part == "dist";
  });
}

// The files under `folder` whose extension is one of `extensions`, in order of name.
std::vector<fs::path>
files_under(const fs::path& folder, const std::vector<std::string>& extensions) {
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(repository / folder)) {
    const bool wanted = std::find(extensions.begin(), extensions.end(), entry.path().extension()) !=
                        extensions.end();
    if (wanted && entry.is_regular_file() && is_ours(entry.path().lexically_relative(repository))) {
      files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

// Files that the formatter's 100 columns made longer than a file may be, and that still are to be
// parted: an entry goes as soon as its file is short enough.
bool is_still_to_be_parted(const std::string& file) {
  static const std::vector<std::string> kStill = {};
  return std::find(kStill.begin(), kStill.end(), file) != kStill.end();
}

void report(const fs::path& folder, const std::vector<Breach>& breaches) {
  for (const Breach& breach : breaches) {
    if (breach.line > longest_file &&
        is_still_to_be_parted((folder / breach.file).generic_string())) {
      continue;
    }
    ADD_FAILURE() << (folder / breach.file).generic_string() << ":" << breach.line << ": "
                  << breach.message;
  }
}

void expect_no_idle_arrow(const std::vector<Room>& rooms, const Arrows& arrows) {
  for (const Room& room : rooms) {
    for (const std::string_view seen : room.sees) {
      EXPECT_TRUE(arrows.contains({room.name, seen}))
          << room.name << " no longer needs to see " << seen;
    }
  }
}

TEST(SourceTree, KeepsTheRules) {
  const std::vector<fs::path> files = files_under("src", {".cpp", ".hpp", ".c", ".h"});
  ASSERT_GE(files.size(), 10u) << "the sources were not found under " << repository;
  for (const fs::path& file : files) {
    report(
        "src",
        check_source(file.lexically_relative(repository / "src").generic_string(), read(file))
    );
  }
}

// A table that a program writes is read by none line by line.
bool is_generated(const std::string& text) {
  return text.find("not to be edited") != text.npos;
}

TEST(SourceTree, KeepsItsCodeAiry) {
  std::map<std::string, Density> layers;
  for (const fs::path& file : files_under("src", {".cpp", ".hpp", ".c", ".h"})) {
    const std::string path = file.lexically_relative(repository / "src").generic_string();
    const std::string text = read(file);
    if (is_generated(text)) {
      continue;
    }
    const Density density = density_of(text);
    Density& layer = layers[path.substr(0, path.find('/'))];
    layer.tokens += density.tokens;
    layer.lines += density.lines;
    report("src", check_density(path, text));
  }
  std::cout << "tokens a line of code\n";
  for (const auto& [layer, density] : layers) {
    std::cout << "  " << layer << ' ' << density.tokens_a_line() << '\n';
  }
}

TEST(SourceTree, KeepsToTheArrowsBetweenRooms) {
  Arrows arrows;
  for (const fs::path& file : files_under("src", {".cpp", ".hpp"})) {
    report(
        "src",
        follow_arrows(
            file.lexically_relative(repository / "src").generic_string(),
            read(file),
            arrows
        )
    );
  }
  expect_no_idle_arrow(rooms(), arrows);
  std::cout << picture_of(rooms(), arrows);
}

TEST(SourceTree, KeepsToTheArrowsBetweenRoomsOfTheWeb) {
  Arrows arrows;
  for (const fs::path& file : files_under("web", {".js", ".mjs", ".ts"})) {
    report(
        "web",
        follow_imports(
            file.lexically_relative(repository / "web").generic_string(),
            read(file),
            arrows
        )
    );
  }
  expect_no_idle_arrow(web_rooms(), arrows);
  std::cout << picture_of(web_rooms(), arrows);
}

TEST(SourceTree, KeepsFilesShort) {
  for (const char* folder : {"tests", "web", "cmake", "shaders"}) {
    for (const fs::path& file : files_under(
             folder,
             {".cpp",
              ".hpp",
              ".c",
              ".h",
              ".mjs",
              ".js",
              ".cmake",
              ".sh",
              ".css",
              ".glsl",
              ".vert",
              ".frag"}
         )) {
      report("", check_length(file.lexically_relative(repository).generic_string(), read(file)));
    }
  }
}

TEST(SourceTree, KeepsNineFunctionsInTenShort) {
  std::vector<std::size_t> lengths;
  for (const fs::path& file : files_under("src", {".cpp", ".hpp"})) {
    for (const FunctionSpan& function : find_functions(read(file))) {
      lengths.push_back(function.lines);
    }
  }
  ASSERT_FALSE(lengths.empty());
  std::sort(lengths.begin(), lengths.end());
  const std::size_t ninetieth = lengths[lengths.size() * 9 / 10];
  RecordProperty("functions", static_cast<int>(lengths.size()));
  RecordProperty("median", static_cast<int>(lengths[lengths.size() / 2]));
  RecordProperty("ninetieth", static_cast<int>(ninetieth));
  EXPECT_LE(ninetieth, usual_function);
}

}  // namespace
}  // namespace dateline::architecture
