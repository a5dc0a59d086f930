// The check command: reads a story's folder and says everything that is wrong with it.
#include <cstdio>

#include "tools/anchor_report.hpp"
#include "tools/assets.hpp"
#include "tools/commands.hpp"
#include "tools/files.hpp"
#include "tools/options.hpp"
#include "tools/problem_report.hpp"
#include "tools/story_folder.hpp"
#include "tools/summary.hpp"
#include "tools/text_services.hpp"

namespace dateline::tools {
namespace {

constexpr OptionSpec kCheckOptions[] =
    {{"--json", false}, {"--summary", false}, {"--assets"}, {"--texts"}};
constexpr std::size_t kMostCodeBytes = 1u << 20;

core::Result<core::IsoCodes> load_codes(const std::string& folder) {
  const std::string path = folder + "/map/iso-codes.json";
  const auto bytes = read_file(path, kMostCodeBytes);
  if (!bytes) {
    return tl::unexpected(bytes.error());
  }
  return core::read_iso_codes(*bytes, path);
}

core::Problem codes_unchecked(const core::Problem& reason) {
  core::Problem problem = reason;
  problem.severity = core::Severity::warning;
  problem.message = "ISO codes were not checked: " + reason.message;
  problem.remedy = "Run `npm run bake` in web/, or name the folder with --assets.";
  return problem;
}

// With the texts' verdict, when there is one: after the problems for a person, a member more for a
// machine.
void print_report(
    const core::Problems& problems,
    const std::string& folder,
    const std::optional<AnchorReport>& anchors,
    bool as_json
) {
  std::string report =
      (as_json ? problems_as_json : problems_as_text)(problems, story_path(folder));
  if (anchors && as_json) {
    report.replace(report.rfind('}'), 1, ", \"anchors\": " + anchors_as_json(*anchors) + "}");
  }
  if (anchors && !as_json) {
    report += "\n" + anchors_as_text(*anchors);
  }
  std::fputs(report.c_str(), stdout);
}

// The anchors of a sound story against the texts of a folder; nullopt, with a problem more, when it
// cannot be read.
std::optional<AnchorReport>
judge_anchors(const core::Story& story, const std::string& texts_folder, core::Problems& problems) {
  const auto texts = read_text_folder(texts_folder);
  if (texts) {
    return check_anchors(story, *texts, text_services());
  }
  problems.insert(problems.end(), texts.error().begin(), texts.error().end());
  return std::nullopt;
}

}  // namespace

ExitCode run_check(Arguments args) {
  std::string error;
  const auto options = parse_story_options(args, kCheckOptions, error);
  if (!options) {
    return usage_error("check", error);
  }
  const bool as_json = options->find("--json") != nullptr;
  const bool summed = options->find("--summary") != nullptr;
  if (as_json && summed) {
    return usage_error("check", "--json and --summary exclude each other");
  }
  const std::string& folder = options->words.front();
  const std::string* const assets = options->find("--assets");
  const auto codes = load_codes(assets_folder(assets == nullptr ? nullptr : assets->c_str()));
  const auto read = check_story_folder(folder, codes ? &*codes : nullptr);
  core::Problems problems = read ? read->warnings : read.error();
  if (!codes && read) {
    problems.push_back(codes_unchecked(codes.error()));
  }
  if (summed && read) {
    std::fputs(summary_of(read->story).c_str(), stdout);
  }
  const std::string* const texts = options->find("--texts");
  const auto anchors =
      read && texts != nullptr ? judge_anchors(read->story, *texts, problems) : std::nullopt;
  print_report(problems, folder, anchors, as_json);
  const bool anchors_pass = texts == nullptr || (anchors && anchors->passes());
  return read && anchors_pass ? ExitCode::done : ExitCode::refused;
}

}  // namespace dateline::tools
