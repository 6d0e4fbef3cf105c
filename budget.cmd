@echo off
rem Starts budget. In a checkout it builds it first when there is no program yet; needs a JDK 17 and Maven then.
rem In a package the program lies in program\, and a Java of its own in runtime\ (or the machine's JDK is used).
rem   BUDGET_BUILD=never   never build
rem   BUDGET_JAVA_OPTS     more options for Java, after all others
setlocal
chcp 65001 >nul
set "HOME_DIR=%~dp0"
set "JAR=%HOME_DIR%target\budget-run.jar"
set "JAVA=java"
rem The console starts runs by this script.
set "BUDGET_SELF=%HOME_DIR%budget.cmd"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if exist "%HOME_DIR%runtime\bin\java.exe" set "JAVA=%HOME_DIR%runtime\bin\java"
if exist "%HOME_DIR%program\budget.jar" set "JAR=%HOME_DIR%program\budget.jar"
if exist "%JAR%" goto run
if /i "%BUDGET_BUILD%"=="never" (
  echo The program is not built yet: run once without BUDGET_BUILD=never. 1>&2
  exit /b 78
)
echo Building the program; the first time takes a minute or two ... 1>&2
pushd "%HOME_DIR%"
call mvn -B -q -ntp -Dquick -Dmaven.test.skip=true "-Dbuild.folder=%HOME_DIR%target\run-build" package 1>&2
if errorlevel 1 (
  popd
  exit /b 70
)
popd
move /y "%HOME_DIR%target\run-build\budget.jar" "%JAR%" >nul
:run
set "OPTIONS=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
set "LONG=-XX:+UseParallelGC -XX:Tier4InvocationThreshold=150000 -XX:Tier4MinInvocationThreshold=18000 -XX:Tier4CompileThreshold=450000 -XX:Tier4BackEdgeThreshold=1200000 -XX:FreqInlineSize=100 -XX:InlineSmallCode=1000"
for %%a in (%*) do if "%%~a"=="serve" set "OPTIONS=-XX:+UseSerialGC"
for %%a in (%*) do if "%%~a"=="run" set "OPTIONS=%LONG%"
for %%a in (%*) do if "%%~a"=="rerun" set "OPTIONS=%LONG%"
for %%a in (%*) do if "%%~a"=="worker" set "OPTIONS=%LONG%"
"%JAVA%" -Dfile.encoding=UTF-8 -Dsun.jnu.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Dbudget.terminal=true %OPTIONS% %BUDGET_JAVA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%
