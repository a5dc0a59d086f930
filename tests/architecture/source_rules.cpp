// The rules themselves, line by line.
#include "architecture/source_rules.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "architecture/tokens.hpp"

namespace dateline::architecture {
namespace {

using Names = std::vector<std::string_view>;

// core <- app <- { render, ui, page };  { render, ui } <- platform;  tools -> core, a platform to
// view and render with, and a page to write.
const std::map<std::string_view, Names>& layers_seen_by() {
  static const std::map<std::string_view, Names> seen = {
      {"core", {"core"}},
      {"app", {"app", "core"}},
      {"render", {"render", "app", "core"}},
      {"ui", {"ui", "app", "core"}},
      {"page", {"page", "app", "core"}},
      {"platform", {"platform", "render", "ui", "app", "core"}},
      {"tools", {"tools", "platform", "page", "app", "core"}},
  };
  return seen;
}

// Third-party and system headers by how their names begin, and the only layers that may know them.
// Headers not listed are free.
struct Reserved {
  std::string_view prefix;
  Names layers;
};

const std::vector<Reserved>& reserved_headers() {
  static const std::vector<Reserved> reserved = {
      {"SDL", {"platform"}},
      {"imgui", {"ui", "platform"}},
      {"backends/imgui", {"platform"}},
      {"gl.hpp", {"render", "platform"}},
      {"epoxy/", {"render", "platform"}},
      {"GLES", {"render", "platform"}},
      {"GL/", {}},
      {"EGL/", {"platform"}},
      {"emscripten", {"platform"}},
      {"nlohmann/", {"core", "tools"}},
      {"iostream", {}},
      {"fstream", {"platform", "tools"}},
      {"filesystem", {"platform", "tools"}},
      {"cstdio", {"render", "ui", "platform", "tools"}},
      {"chrono", {"platform", "tools"}},
      {"ctime", {"platform", "tools"}},
      {"thread", {"platform", "tools"}},
      {"mutex", {"platform", "tools"}},
  };
  return reserved;
}

constexpr std::array<std::string_view, 8> platform_macros = {
    "__EMSCRIPTEN__",
    "EMSCRIPTEN",
    "_WIN32",
    "_WIN64",
    "__APPLE__",
    "__linux__",
    "__unix__",
    "__ANDROID__"
};

bool contains(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::string_view layer_of(std::string_view path) {
  return path.substr(0, path.find('/'));
}

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::string_view trim(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t");
  return first == line.npos ? std::string_view() : line.substr(first);
}

// `core/story/story.hpp` of an include line, empty for any other.
std::string_view included(std::string_view line) {
  line = trim(line);
  if (line.empty() || line[0] != '#') {
    return {};
  }
  line = trim(line.substr(1));
  if (line.substr(0, 7) != "include") {
    return {};
  }
  const std::size_t open = line.find_first_of("\"<");
  const std::size_t close = line.find_last_of("\">");
  return open == line.npos || close <= open ? std::string_view()
                                            : line.substr(open + 1, close - open - 1);
}

// Why `layer` may not include `header`, or nothing.
std::string objection(std::string_view layer, std::string_view header) {
  if (header.find("..") != header.npos) {
    return "write the path from src/, without \"..\"";
  }
  const std::string_view target = layer_of(header);
  if (header.find('/') != header.npos && layers_seen_by().count(target) > 0) {
    if (contains(layers_seen_by().at(layer), target)) {
      return {};
    }
    return std::string(layer) + " must not know " + std::string(target);
  }
  for (const Reserved& reserved : reserved_headers()) {
    if (header.substr(0, reserved.prefix.size()) != reserved.prefix) {
      continue;
    }
    if (!contains(reserved.layers, layer)) {
      return std::string(layer) + " must not know <" + std::string(header) + ">";
    }
  }
  return {};
}

bool asks_for_platform(std::string_view line) {
  line = trim(line);
  if (line.empty() || line[0] != '#') {
    return false;
  }
  if (trim(line.substr(1)).substr(0, 2) != "if" && trim(line.substr(1)).substr(0, 4) != "elif") {
    return false;
  }
  return std::any_of(
      platform_macros.begin(),
      platform_macros.end(),
      [line](std::string_view macro) { return line.find(macro) != line.npos; }
  );
}

// A header opens with its sentence; a source does, or opens with the header that has it.
bool opens_with_its_sentence(const std::string& path, std::string_view text) {
  if (text.substr(0, 3) == "// ") {
    return true;
  }
  const bool is_header = path.size() > 4 && path.substr(path.size() - 4) == ".hpp";
  return !is_header && layer_of(included(text.substr(0, text.find('\n')))) == layer_of(path);
}

}  // namespace

std::vector<Breach> check_length(const std::string& path, std::string_view text) {
  const std::size_t lines = split_lines(text).size();
  if (lines <= longest_file) {
    return {};
  }
  return {
      {path,
       lines,
       "the file has " + std::to_string(lines) + " lines, at most " + std::to_string(longest_file) +
           " are allowed"}
  };
}

std::vector<Breach> check_density(const std::string& path, std::string_view text) {
  constexpr std::size_t kSmallFile = 20;
  std::vector<Breach> breaches;
  const Density density = density_of(text);
  if (density.lines >= kSmallFile && density.tokens_a_line() > densest_file) {
    const std::string average = std::to_string(density.tokens_a_line()).substr(0, 5);
    breaches.push_back(
        {path, 1, "a line of code has " + average + " tokens on average, at most 9"}
    );
  }
  const std::vector<std::size_t> tokens = tokens_by_line(text);
  for (const FunctionSpan& function : find_functions(text)) {
    std::size_t count = 0;
    for (std::size_t line = 0; line < function.lines; ++line) {
      count += tokens[function.first_line - 1 + line];
    }
    if (count > densest_function) {
      const std::string what = "a function of " + std::to_string(count) + " tokens, at most 400";
      breaches.push_back({path, function.first_line, what});
    }
  }
  return breaches;
}

std::vector<IncludeLine> find_includes(std::string_view text) {
  std::vector<IncludeLine> includes;
  std::size_t number = 0;
  for (const std::string_view line : split_lines(text)) {
    ++number;
    if (const std::string_view header = included(line); !header.empty()) {
      includes.push_back({header, number});
    }
  }
  return includes;
}

std::vector<Breach> check_source(const std::string& path, std::string_view text) {
  std::vector<Breach> breaches = check_length(path, text);
  const std::string_view layer = layer_of(path);
  if (layers_seen_by().count(layer) == 0) {
    return {{path, 1, "src/ has no layer " + std::string(layer)}};
  }
  if (!opens_with_its_sentence(path, text)) {
    breaches.push_back(
        {path, 1, "open with a sentence: what this file knows, and what it refuses to know"}
    );
  }

  std::size_t number = 0;
  for (const std::string_view line : split_lines(text)) {
    ++number;
    if (asks_for_platform(line)) {
      breaches.push_back({path, number, "platforms differ by file (native/, web/), not by #if"});
    }
  }
  for (const IncludeLine& include : find_includes(text)) {
    if (const std::string why = objection(layer, include.header); !why.empty()) {
      breaches.push_back({path, include.number, why});
    }
  }
  for (const FunctionSpan& function : find_functions(text)) {
    if (function.lines <= longest_function) {
      continue;
    }
    breaches.push_back(
        {path,
         function.first_line,
         "a function of " + std::to_string(function.lines) + " lines, at most " +
             std::to_string(longest_function) + " are allowed"}
    );
  }
  return breaches;
}

}  // namespace dateline::architecture
