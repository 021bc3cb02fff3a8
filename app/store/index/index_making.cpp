// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/index/index_making.h"

#include "store/index/index_file.h"
#include "store/index/index_schema.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace telltale::store {

namespace {

SqlProblem systemProblem(int problem)
{
    return {SqlProblem::Kind::NotWritable, QString::fromLocal8Bit(std::strerror(problem))};
}

} // namespace

SqlProblem makeIndex(const std::string &path, const payload::CaptureId &capture)
{
    const std::string draft = path + ".new";
    if (const int problem = removeIndexFile(draft))
        return systemProblem(problem);
    if (const int problem = createIndexFile(draft))
        return systemProblem(problem);
    SqlProblem problem;
    {
        SqlConnection connection;
        problem = connection.open(draft, SqlConnection::Mode::Write);
        if (!problem)
            problem = createSchema(connection, capture);
    }
    int failed = problem ? 0 : removeIndexFile(path);
    if (!problem && failed == 0 && std::rename(draft.c_str(), path.c_str()) != 0)
        failed = errno;
    if (!problem && failed != 0)
        problem = systemProblem(failed);
    if (problem) {
        removeIndexFile(draft);
        problem.kind = SqlProblem::Kind::NotWritable;
    }
    return problem;
}

} // namespace telltale::store
