// What the base map's labels are called in one more language: reading the file that the bundler
// makes, and giving the names to labels that are here or come later.
#include <algorithm>
#include <string>

#include "app/model/catalogue_limits.hpp"
#include "app/model/world.hpp"
#include "core/base/utf8.hpp"

namespace dateline::app {

namespace {

using core::ProblemCode;

constexpr std::size_t kMaxNamesBytes = 256u << 10;
constexpr std::string_view kNamesHead = "dateline-names/1 ";

tl::unexpected<core::Problem> names_problem(ProblemCode code, const char* message) {
  core::Problem problem;
  problem.code = code;
  problem.message = message;
  return tl::unexpected(std::move(problem));
}

// Cuts it off `bytes`, with its end.
std::string_view next_line(std::string_view& bytes) {
  const std::size_t end = std::min(bytes.find('\n'), bytes.size());
  const std::string_view line = bytes.substr(0, end);
  bytes.remove_prefix(std::min(end + 1, bytes.size()));
  return line;
}

void give_names(Catalogue& catalogue, Language language) {
  const std::vector<std::string>& names = catalogue.label_names[language];
  for (std::size_t i = 0; i < std::min(names.size(), catalogue.labels.size()); ++i) {
    if (!names[i].empty()) {
      catalogue.labels[i].names[language] = names[i];
    }
  }
}

}  // namespace

core::Result<LabelNames> read_label_names(std::string_view bytes) {
  if (bytes.size() > kMaxNamesBytes) {
    return names_problem(ProblemCode::too_large, "the file of the map's names is over 256 KiB");
  }
  if (core::first_bad_utf8(bytes)) {
    return names_problem(ProblemCode::not_text, "the file of the map's names is not UTF-8");
  }
  std::string_view head = next_line(bytes);
  const bool ours = head.substr(0, kNamesHead.size()) == kNamesHead;
  const auto language = ours ? language_of(head.substr(kNamesHead.size())) : std::nullopt;
  if (!language) {
    return names_problem(
        ProblemCode::unknown_version,
        "its first line is not dateline-names/1 and a language"
    );
  }
  LabelNames given{*language, {}};
  while (!bytes.empty()) {
    const std::string_view name = next_line(bytes);
    if (name.size() > kMaxName) {
      return names_problem(ProblemCode::too_long, "a name is longer than 120 bytes");
    }
    if (given.names.size() == kMaxLabels + kMaxLaterLabels) {
      return names_problem(ProblemCode::too_many, "there are over 6,000 names");
    }
    given.names.emplace_back(name);
  }
  return given;
}

void add_labels(Catalogue& catalogue, LaterLabels later) {
  for (MapLabel& label : later.labels) {
    catalogue.labels.push_back(std::move(label));
  }
  for (GroundRow& row : later.ground) {
    catalogue.ground.push_back(std::move(row));
  }
  for (const Language language : core::each<Language>) {
    give_names(catalogue, language);
  }
}

void name_labels(Catalogue& catalogue, LabelNames given) {
  catalogue.label_names[given.language] = std::move(given.names);
  give_names(catalogue, given.language);
}

}  // namespace dateline::app
