// `dateline page STORY_DIR --out DIR`: the story as HTML, in two pieces for the bundle's page. What
// they hold is decided by src/page.
#include <filesystem>
#include <optional>
#include <system_error>
#include <vector>

#include "core/base/web_address.hpp"
#include "core/story/known_story.hpp"
#include "page/head.hpp"
#include "page/json_ld.hpp"
#include "page/twin.hpp"
#include "tools/assets.hpp"
#include "tools/commands.hpp"
#include "tools/files.hpp"
#include "tools/options.hpp"
#include "tools/story_folder.hpp"

namespace dateline::tools {

namespace {

constexpr OptionSpec kOptions[] = {{"--out"}, {"--lang"}, {"--picture"}, {"--address"}};
constexpr std::size_t kMaxWordsBytes = 128u << 10;
constexpr std::size_t kMostEditions = 60;

struct Asked {
  std::string out;
  app::Language language = app::Language::en;
  page::HeadOptions head;
};

// An empty error means success.
std::string read_asked(const Options& given, Asked& asked) {
  const std::string* out = given.find("--out");
  if (out == nullptr || out->empty()) {
    return "--out DIR is missing";
  }
  asked.out = *out;
  std::string error;
  if (const auto language = parse_language(given.find("--lang"), error)) {
    asked.language = *language;
  } else {
    return error;
  }
  if (const std::string* picture = given.find("--picture")) {
    asked.head.picture = *picture;
  }
  if (const std::string* address = given.find("--address")) {
    asked.head.address = *address;
  }
  if (has_space_or_control(asked.head.picture)) {
    return "--picture is an address without spaces, such as https://example.org/card.png";
  }
  if (!asked.head.address.empty() && !core::is_web_address(asked.head.address)) {
    return kAddressHelp;
  }
  return {};
}

core::Problem in_file(core::Problem problem, const std::string& path) {
  problem.file = path;
  return problem;
}

core::Result<app::Messages> load_messages(app::Language language) {
  if (language == app::Language::en) {
    return app::Messages();
  }
  const std::string path = std::string(DATELINE_LANGUAGES_DIR "/") + app::tag_of(language) + ".txt";
  const auto text = read_file(path, kMaxWordsBytes);
  if (!text) {
    return tl::unexpected(text.error());
  }
  return app::read_messages(*text).map_error([&path](core::Problem problem) {
    return in_file(std::move(problem), path);
  });
}

core::Result<page::Words> load_words(app::Language language) {
  const std::string path =
      std::string(DATELINE_LANGUAGES_DIR "/twin/") + app::tag_of(language) + ".txt";
  const auto text = read_file(path, kMaxWordsBytes);
  if (!text) {
    return tl::unexpected(text.error());
  }
  return page::read_words(*text).map_error([&path](core::Problem problem) {
    return in_file(std::move(problem), path);
  });
}

// The days on which the text as known is another one than the day before: the eve of all sources,
// then each on which one came out, but for the last, whose text is the whole. Of very many days
// some are passed over: the text of a day between two editions is that of the earlier one, which
// holds less and never more.
std::vector<core::Day>
edition_days(const core::StoryArchive& archive, const core::KnownStory& known) {
  const std::vector<core::Day> all = archive.days(known);
  if (all.empty()) {
    return {};
  }
  std::vector<core::Day> days{core::Day{all.front().value - 1}};
  const std::size_t stride = (all.size() + kMostEditions - 1) / kMostEditions;
  for (std::size_t at = 0; at + 1 < all.size(); at += stride) {
    days.push_back(all[at]);
  }
  return days;
}

// The first problem met, if any.
std::optional<core::Problem> write_pieces(const core::Story& story, const Asked& asked) {
  const auto messages = load_messages(asked.language);
  if (!messages) {
    return messages.error();
  }
  const auto words = load_words(asked.language);
  if (!words) {
    return words.error();
  }
  std::error_code failed;
  std::filesystem::create_directories(asked.out, failed);
  if (failed) {
    return file_problem(
        core::ProblemCode::not_found,
        asked.out,
        "cannot be made: " + failed.message(),
        "Name a folder that you may write to."
    );
  }
  core::StoryArchive archive(story);
  core::KnownStory known;
  const auto whole = core::LaterPart().key();  // natively the program is
  archive.know(known, std::nullopt, whole);
  if (auto problem = write_file(asked.out + "/twin.html", page::twin(known, *messages, *words))) {
    return problem;
  }
  if (auto problem =
          write_file(asked.out + "/head.html", page::head(known, *messages, asked.head))) {
    return problem;
  }
  if (auto problem = write_file(asked.out + "/claims.json", page::claim_lines(known, *messages))) {
    return problem;
  }
  for (const core::Day day : edition_days(archive, known)) {
    archive.know(known, day, whole);
    if (auto problem = write_file(
            asked.out + "/twin." + core::iso_day(day) + ".html",
            page::twin(known, *messages, *words)
        )) {
      return problem;
    }
  }
  return std::nullopt;
}

}  // namespace

ExitCode run_page(Arguments args) {
  std::string error;
  const auto given = parse_story_options(args, kOptions, error);
  if (!given) {
    return usage_error("page", error);
  }
  Asked asked;
  if (error = read_asked(*given, asked); !error.empty()) {
    return usage_error("page", error);
  }
  const auto read = read_story_folder(given->words.front());
  if (!read) {
    return refuse_because_of(read.error());
  }
  // Unless another is asked for, the page speaks as its story does, where the interface can.
  if (given->find("--lang") == nullptr) {
    asked.language = app::language_of(read->story.language).value_or(app::Language::en);
  }
  if (const auto problem = write_pieces(read->story, asked)) {
    return refuse_because_of({*problem});
  }
  return ExitCode::done;
}

}  // namespace dateline::tools
