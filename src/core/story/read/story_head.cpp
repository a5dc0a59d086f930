// The story's own fields: what it is called, in which language, how it was made, and what a reader
// sees first.
#include <algorithm>

#include "core/base/text.hpp"
#include "core/story/read/story_fields.hpp"
#include "core/story/read/story_words.hpp"
#include "core/story/read/value_words.hpp"

namespace dateline::core {
namespace {

constexpr std::string_view kStoryKeys[] = {
    "format",
    "id",
    "language",
    "title",
    "heading",
    "summary",
    "method",
    "period",
    "default_view",
    "corrections",
    "places",
    "actors",
    "sources",
    "claims",
    "questions",
    "relations",
    "movements",
    "tour"
};
constexpr std::string_view kViewKeys[] = {"bounds", "claim", "question"};
constexpr std::string_view kCorrectionKeys[] = {"date", "text"};

}  // namespace

std::optional<GeoBox> read_bounds(Reading& reading, Fields& view) {
  const std::vector<NodeId> items = view.items("bounds");
  if (!view.has("bounds")) {
    return std::nullopt;
  }
  const char* remedy = "Bounds are [west, south, east, north] in degrees.";
  std::vector<double> degrees;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (!expect_kind(reading, items[i], JsonKind::number)) {
      return std::nullopt;
    }
    degrees.push_back(reading.tree.number(items[i]));
    const double most = i % 2 == 0 ? 180 : 90;
    if (degrees.back() >= -most && degrees.back() <= most) {
      continue;
    }
    reading.log.error(
        ProblemCode::bad_coordinate,
        items[i],
        concat({shown(reading, items[i]), " is out of range"}),
        remedy
    );
    return std::nullopt;
  }
  if (degrees.size() == 4 && degrees[1] < degrees[3]) {
    return GeoBox{degrees[0], degrees[1], degrees[2], degrees[3]};
  }
  reading.log.error(
      ProblemCode::bad_coordinate,
      view.find("bounds"),
      degrees.size() == 4 ? "the south is not south of the north" : "bounds are four numbers",
      remedy
  );
  return std::nullopt;
}

namespace {

void read_default_view(Reading& reading, NodeId node) {
  if (node == kNoNode) {
    return;
  }
  Fields view(reading, node, kViewKeys);
  reading.story.default_bounds = read_bounds(reading, view);
  if (const auto claim = view.reference("claim", reading.claims)) {
    reading.story.default_claim = ClaimIndex{*claim};
  }
  if (const auto question = view.reference("question", reading.questions)) {
    reading.story.default_question = QuestionIndex{*question};
  }
}

void read_corrections(Reading& reading, Fields& story) {
  for (const NodeId node : story.items("corrections")) {
    Fields fields(reading, node, kCorrectionKeys);
    Correction correction;
    correction.date = fields.required_date("date");
    correction.text = fields.required_text("text", kLongText);
    const auto& earlier = reading.story.corrections;
    if (!earlier.empty() && fields.has("date") &&
        correction.date.days.first > earlier.back().date.days.last) {
      reading.log.warn(
          ProblemCode::inconsistent,
          fields.find("date"),
          "this correction is newer than the one above it",
          "The newest stands first."
      );
    }
    reading.story.corrections.push_back(std::move(correction));
  }
}

void read_period(Reading& reading, Fields& fields) {
  reading.story.period = fields.required_date("period");
  const DayRange days = reading.story.period.days;
  if (reading.story.period.text.empty() || (!is_open(days.first) && !is_open(days.last))) {
    return;
  }
  reading.log.error(
      ProblemCode::bad_date,
      fields.find("period"),
      "a period without a start or an end",
      "Write both, such as 2024-10-01/2024-11-05."
  );
}

}  // namespace

void read_story_head(Reading& reading) {
  Fields fields(reading, reading.tree.root(), kStoryKeys);
  Story& story = reading.story;
  const NodeId id = fields.required("id");
  if (id != kNoNode && expect_id(reading, id)) {
    story.id = std::string(reading.tree.text(id));
  }
  story.language = read_language(reading, fields, "language");
  story.title = fields.required_text("title", kTitle);
  story.heading = fields.text("heading", {80});
  if (story.heading.empty()) {
    story.heading = story.title;
  }
  story.summary = fields.required_text("summary", kLongText);
  story.method = fields.required_text("method", kLongText);
  read_period(reading, fields);
  read_default_view(reading, fields.find("default_view"));
  read_corrections(reading, fields);
}

}  // namespace dateline::core
