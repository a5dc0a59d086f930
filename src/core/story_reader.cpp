// The order in which a story is read. Each kind of entry has a file of its own.
#include "core/story_reader.hpp"

#include <algorithm>

#include "core/story_fields.hpp"
#include "core/text.hpp"

namespace dateline::core {
namespace {

constexpr std::string_view kFormat = "dateline/1";
constexpr std::string_view kFormatFamily = "dateline/";

// False when this is no story, or one of another version: its other problems would mislead.
bool check_format(Reading& reading) {
  const NodeId root = reading.tree.root();
  if (!expect_kind(reading, root, JsonKind::object)) return false;
  const NodeId format = reading.tree.find(root, "format");
  if (format == kNoNode) {
    reading.log.missing_key(Severity::error, root, "format", "this required key is missing",
                            "A story begins with \"format\": \"dateline/1\".");
    return true;
  }
  if (!expect_kind(reading, format, JsonKind::string)) return true;
  const std::string_view text = reading.tree.text(format);
  if (text == kFormat) return true;
  const bool ours = text.substr(0, kFormatFamily.size()) == kFormatFamily;
  reading.log.error(ProblemCode::unknown_version, format,
                    concat({"the format is ", quoted(text), ", and this version of Dateline reads ", kFormat}),
                    ours ? "Open it with the version of Dateline that it was made for."
                         : "A story begins with \"format\": \"dateline/1\".");
  return false;
}

void report_duplicate_keys(Reading& reading) {
  for (const NodeId node : reading.tree.duplicate_keys()) {
    reading.log.bad_key(ProblemCode::duplicate_key, node,
                        concat({"the key ", quoted(reading.tree.key(node)), " stands twice in one object"}),
                        "Remove one.");
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
  check_hierarchies(reading);
}

}  // namespace

Checked<ReadStory> read_story(std::string_view bytes, std::string_view file, const StoryLimits& limits) {
  auto tree = parse_json(bytes, file, {limits.bytes, limits.depth, limits.values});
  if (!tree) return tl::unexpected(Problems{std::move(tree.error())});
  ProblemLog log(*tree, bytes, file, std::max<std::size_t>(limits.problems, 1));
  Reading reading{*tree, log, limits, {}, {}, {}, {}, {}, {}, {}, {}};
  report_duplicate_keys(reading);
  if (check_format(reading)) read_entries(reading);
  const bool refused = log.has_errors();
  Problems problems = log.take();
  if (refused) return tl::unexpected(std::move(problems));
  return ReadStory{std::move(reading.story), std::move(problems)};
}

}  // namespace dateline::core
