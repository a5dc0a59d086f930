// The check command: reads a story's folder and says everything that is wrong with it.
#include <cstdio>

#include "tools/assets.hpp"
#include "tools/commands.hpp"
#include "tools/files.hpp"
#include "tools/options.hpp"
#include "tools/problem_report.hpp"
#include "tools/story_folder.hpp"
#include "tools/summary.hpp"

namespace dateline::tools {
namespace {

constexpr OptionSpec kCheckOptions[] = {{"--json", false}, {"--summary", false}, {"--assets"}};
constexpr std::size_t kMostCodeBytes = 1u << 20;

core::Result<core::IsoCodes> load_codes(const std::string& folder) {
  const std::string path = folder + "/map/iso-codes.json";
  const auto bytes = read_file(path, kMostCodeBytes);
  if (!bytes) return tl::unexpected(bytes.error());
  return core::read_iso_codes(*bytes, path);
}

core::Problem codes_unchecked(const core::Problem& reason) {
  core::Problem problem = reason;
  problem.severity = core::Severity::warning;
  problem.message = "ISO codes were not checked: " + reason.message;
  problem.remedy = "Run `npm run bake` in web/, or name the folder with --assets.";
  return problem;
}

void print_report(const core::Problems& problems, const std::string& folder, bool as_json) {
  std::fputs((as_json ? problems_as_json : problems_as_text)(problems, story_path(folder)).c_str(), stdout);
}

}  // namespace

int run_check(std::span<const char* const> args) {
  std::string error;
  const auto options = parse_options(args, kCheckOptions, error);
  if (!options) return usage_error("check", error);
  if (options->words.size() != 1) return usage_error("check", "name one story folder");
  const bool as_json = options->find("--json") != nullptr, summed = options->find("--summary") != nullptr;
  if (as_json && summed) return usage_error("check", "--json and --summary exclude each other");
  const std::string& folder = options->words.front();
  const std::string* const assets = options->find("--assets");
  const auto codes = load_codes(assets_folder(assets == nullptr ? nullptr : assets->c_str()));
  const auto read = check_story_folder(folder, codes ? &*codes : nullptr);
  core::Problems problems = read ? read->warnings : read.error();
  if (!codes && read) problems.push_back(codes_unchecked(codes.error()));
  if (summed && read) std::fputs(summary_of(read->story).c_str(), stdout);
  print_report(problems, folder, as_json);
  return read ? 0 : 1;
}

}  // namespace dateline::tools
