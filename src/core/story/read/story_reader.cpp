// The order in which a story is read. Each kind of entry has a file of its own.
#include "core/story/read/story_reader.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "core/story/read/story_fields.hpp"

namespace dateline::core {
namespace {

constexpr std::string_view kFormat = "dateline/1";
constexpr std::string_view kFormatFamily = "dateline/";

// `dateline/2` and up; `dateline/0`, `dateline/next` and other formats are nobody's.
bool is_later_version(std::string_view format) noexcept {
  if (format.substr(0, kFormatFamily.size()) != kFormatFamily) {
    return false;
  }
  const std::string_view version = format.substr(kFormatFamily.size());
  return !version.empty() && version[0] != '0' &&
         version.find_first_not_of("0123456789") == std::string_view::npos;
}

// False when this is no story, or one of another version: its other problems would mislead.
bool check_format(Reading& reading) {
  const NodeId root = reading.tree.root();
  if (!expect_kind(reading, root, JsonKind::object)) {
    return false;
  }
  const NodeId format = reading.tree.find(root, "format");
  if (format == kNoNode) {
    reading.log.missing_key(
        Severity::error,
        root,
        "format",
        "this required key is missing",
        "A story begins with \"format\": \"dateline/1\"."
    );
    return true;
  }
  if (!expect_kind(reading, format, JsonKind::string)) {
    return true;
  }
  const std::string_view text = reading.tree.text(format);
  if (text == kFormat) {
    return true;
  }
  if (is_later_version(text)) {
    reading.log.error(
        ProblemCode::unknown_version,
        format,
        concat({quoted(text), " needs a newer Dateline: this one reads ", kFormat}),
        "Open it with the version of Dateline that it was made for."
    );
  } else {
    reading.log.error(
        ProblemCode::unknown_version,
        format,
        concat({"the format is ", quoted(text), ", and Dateline reads ", kFormat}),
        "A story begins with \"format\": \"dateline/1\"."
    );
  }
  return false;
}

void report_duplicate_keys(Reading& reading) {
  for (const NodeId node : reading.tree.duplicate_keys()) {
    reading.log.bad_key(
        ProblemCode::duplicate_key,
        node,
        concat({"the key ", quoted(reading.tree.key(node)), " stands twice in one object"}),
        "Remove one."
    );
  }
}

void read_entries(Reading& reading) {
  find_entries(reading);
  read_story_head(reading);
  read_places(reading);
  read_actors(reading);
  read_sources(reading);
  read_questions(reading);
  read_claims(reading);
  read_relations(reading);
  read_movements(reading);
  read_tour(reading);
  check_hierarchies(reading);
}

}  // namespace

Checked<ReadStory> read_with_rules(
    std::string_view bytes,
    std::string_view file,
    const StoryLimits& limits,
    Review review,
    const IsoCodes* codes
) {
  auto tree = parse_json(bytes, file, {limits.bytes, limits.depth, limits.values});
  if (!tree) {
    return tl::unexpected(Problems{std::move(tree.error())});
  }
  ProblemLog log(*tree, bytes, file, std::max<std::size_t>(limits.problems, 1));
  Reading reading{*tree, log, limits, {}, {}, {}, {}, {}, {}, {}, {}, {}};
  report_duplicate_keys(reading);
  const bool ours = check_format(reading);
  if (ours) {
    read_entries(reading);
  }
  if (ours && review != nullptr) {
    review(reading, codes);
  }
  const bool refused = log.has_errors();
  Problems problems = log.take();
  if (refused) {
    return tl::unexpected(std::move(problems));
  }
  return ReadStory{std::move(reading.story), std::move(problems)};
}

Checked<ReadStory>
read_story(std::string_view bytes, std::string_view file, const StoryLimits& limits) {
  return read_with_rules(bytes, file, limits, nullptr, nullptr);
}

}  // namespace dateline::core
