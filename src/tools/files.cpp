// Reading with the C library, so that a file of unknown size never takes more memory than its
// limit.
#include "tools/files.hpp"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

namespace dateline::tools {
namespace {

struct Close {
  void operator()(std::FILE* file) const noexcept {
    std::fclose(file);
  }
};

core::Problem unreadable(const std::string& path, int reason) {
  return file_problem(
      core::ProblemCode::not_found,
      path,
      std::string("cannot be read: ") + std::strerror(reason),
      "Check the name and who may read it."
  );
}

core::Problem unwritable(const std::string& path, int reason) {
  return file_problem(
      core::ProblemCode::not_found,
      path,
      std::string("cannot be written: ") + std::strerror(reason),
      "Check who may write there, and the space left."
  );
}

}  // namespace

core::Problem file_problem(
    core::ProblemCode code,
    const std::string& path,
    std::string message,
    std::string remedy
) {
  core::Problem problem;
  problem.code = code;
  problem.file = path;
  problem.message = std::move(message);
  problem.remedy = std::move(remedy);
  return problem;
}

core::Result<std::string> read_file(const std::string& path, std::size_t limit) {
  const std::unique_ptr<std::FILE, Close> file(std::fopen(path.c_str(), "rb"));
  if (!file) {
    return tl::unexpected(unreadable(path, errno));
  }
  std::string bytes;
  std::array<char, 65536> block;
  while (const std::size_t got = std::fread(block.data(), 1, block.size(), file.get())) {
    if (got > limit - bytes.size()) {
      return tl::unexpected(file_problem(
          core::ProblemCode::too_large,
          path,
          "over " + std::to_string(limit) + " bytes",
          ""
      ));
    }
    bytes.append(block.data(), got);
  }
  if (std::ferror(file.get()) != 0) {
    return tl::unexpected(unreadable(path, errno));
  }
  return bytes;
}

std::optional<core::Problem> write_file(const std::string& path, std::string_view bytes) {
  const std::string beside = path + ".new";
  std::FILE* const file = std::fopen(beside.c_str(), "wb");
  if (file == nullptr) {
    return unwritable(path, errno);
  }
  const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
  const int reason = errno;
  if (std::fclose(file) == 0 && written && std::rename(beside.c_str(), path.c_str()) == 0) {
    return std::nullopt;
  }
  const int last = written ? errno : reason;
  std::remove(beside.c_str());
  return unwritable(path, last);
}

}  // namespace dateline::tools
